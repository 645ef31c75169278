import { vaultScenarios } from '../../storage-scenarios/vaultScenarios.ts';

vaultScenarios();
