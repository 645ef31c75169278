import 'fake-indexeddb/auto';
import { visitorStoreScenarios } from '../../storage-scenarios/visitorStoreScenarios.ts';

visitorStoreScenarios();
