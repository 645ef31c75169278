import { contentStoreScenarios } from '../../storage-scenarios/contentStoreScenarios.ts';

contentStoreScenarios();
