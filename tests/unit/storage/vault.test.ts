import 'fake-indexeddb/auto';
import { vaultScenarios } from '../../storage-scenarios/vaultScenarios.ts';

vaultScenarios();
