import { addDocumentPart, completeDocument, getDocumentPart } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { StaffDocuments } from './staff-documents.usecase';

@Controller()
export class DocumentController {
  constructor(private readonly documents: StaffDocuments) {}

  @Door(addDocumentPart)
  addPart(@TheCall() call: CallOf<typeof addDocumentPart>) {
    return this.documents.addPart(call);
  }

  @Door(completeDocument)
  complete(@TheCall() call: CallOf<typeof completeDocument>) {
    return this.documents.complete(call);
  }

  @Door(getDocumentPart)
  getPart(@TheCall() call: CallOf<typeof getDocumentPart>) {
    return this.documents.getPart(call);
  }
}
