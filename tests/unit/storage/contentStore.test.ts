import 'fake-indexeddb/auto';
import { contentStoreScenarios } from '../../storage-scenarios/contentStoreScenarios.ts';

contentStoreScenarios();
