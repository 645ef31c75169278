import type { UnsavedInput } from '../../../services/unsaved/UnsavedInput.ts';
import type { VisitorService } from '../../../services/visitor/createVisitorService.ts';

/** What a housing page needs to keep the reader's papers on the device. */
export interface ApartmentServices {
  readonly visitor: Pick<
    VisitorService,
    'persons' | 'observe' | 'setState' | 'setNote' | 'addPerson' | 'renamePerson' | 'removePerson'
  >;
  readonly unsaved: Pick<UnsavedInput, 'hold' | 'release'>;
}
