import { recordPath } from '../../../domain/content/recordPath.ts';
import type { ChecklistServices } from '../../../ui/checklist/ChecklistServices.ts';
import type { PageRoute } from '../../../ui/page/PageRoute.ts';
import type { AddToVisitServices } from '../../../ui/visit/VisitPort.ts';
import { DocumentPage } from './DocumentPage.tsx';
import { DocumentsPage } from './DocumentsPage.tsx';
import { type DocumentsView, loadDocuments } from './DocumentsView.ts';
import { type DocumentView, loadDocument } from './DocumentView.ts';

export const documentsRoute: PageRoute<DocumentsView, unknown> = {
  id: 'documents',
  pattern: '/documents',
  addresses: async () => ['/documents'],
  load: loadDocuments,
  head: (_view, t) => ({ title: t('documents:title'), description: t('documents:lead') }),
  Page: DocumentsPage,
};

export const documentRoute: PageRoute<DocumentView, ChecklistServices & AddToVisitServices> = {
  id: 'document',
  pattern: '/documents/:id',
  addresses: async (content) => {
    const records = [...(await content.list('document')), ...(await content.list('evidence'))];
    return [...new Set(records.flatMap((record) => recordPath(record.id) ?? []))];
  },
  load: loadDocument,
  head: (view) => ({ title: view.name, description: view.summary }),
  Page: DocumentPage,
};
