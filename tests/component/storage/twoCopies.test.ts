import { twoCopiesScenarios } from '../../storage-scenarios/twoCopiesScenarios.ts';

twoCopiesScenarios();
