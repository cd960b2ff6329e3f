import { catalogue } from '@custodian/contracts';
import { statusOf } from '@custodian/operations';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { openApiDocument } from './document';

/** Serves the document at `/api/openapi.json`, and a page to read and try it at `/api/docs`. */
export function serveOpenApi(app: NestExpressApplication): void {
  const document: object = openApiDocument(catalogue.operations, statusOf);
  if (!isOpenApi(document)) throw new Error('not an OpenAPI document');
  SwaggerModule.setup('api/docs', app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Custodian',
    swaggerOptions: { operationsSorter: 'alpha', persistAuthorization: true },
  });
}

function isOpenApi(document: object): document is OpenAPIObject {
  return 'openapi' in document && 'info' in document && 'paths' in document;
}
