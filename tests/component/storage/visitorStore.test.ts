import { visitorStoreScenarios } from '../../storage-scenarios/visitorStoreScenarios.ts';

visitorStoreScenarios();
