import 'fake-indexeddb/auto';
import { twoCopiesScenarios } from '../../storage-scenarios/twoCopiesScenarios.ts';

twoCopiesScenarios();
