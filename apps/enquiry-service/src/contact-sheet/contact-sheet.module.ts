import { Module } from '@nestjs/common';
import { ContactSheetController } from './contact-sheet.controller';
import { ContactSheets } from './contact-sheets.repository';
import { GetContactSheet } from './get-contact-sheet.usecase';
import { ListContactSheets } from './list-contact-sheets.usecase';

/** Sheets of enquiries about children who are not known, with the advice given. */
@Module({ controllers: [ContactSheetController], providers: [ContactSheets, GetContactSheet, ListContactSheets], exports: [ContactSheets] })
export class ContactSheetModule {}
