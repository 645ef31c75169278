import { faultScenarios } from '../../storage-scenarios/faultScenarios.ts';

faultScenarios();
