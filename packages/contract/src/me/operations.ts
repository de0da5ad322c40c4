import { operation } from '../operation.js';
import type { DataExport, Erased, Erasure, ErasurePreview, ExportPage, Me, MeChanges } from './schemas.js';

export const meOperations = {
  get: operation<undefined, undefined, Me>()({
    method: 'GET',
    path: '/{community}/me',
    who: 'person',
    status: 200,
  }),
  update: operation<undefined, MeChanges, Me>()({
    method: 'PATCH',
    path: '/{community}/me',
    who: 'person',
    status: 200,
  }),
  export: operation<undefined, undefined, DataExport>()({
    method: 'GET',
    path: '/{community}/me/export',
    who: 'person',
    status: 200,
  }),
  exportPage: operation<undefined, undefined, ExportPage>()({
    method: 'GET',
    path: '/{community}/me/export-page',
    who: 'person',
    status: 200,
  }),
  previewErasure: operation<undefined, undefined, ErasurePreview>()({
    method: 'GET',
    path: '/{community}/me/erase',
    who: 'person',
    status: 200,
  }),
  erase: operation<undefined, Erasure, Erased>()({
    method: 'POST',
    path: '/{community}/me/erase',
    who: 'person',
    status: 200,
    key: true,
    whileSuspended: true,
  }),
};
