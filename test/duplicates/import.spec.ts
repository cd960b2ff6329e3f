import { addImportRows, checkImport, getImport, type OutputOf, startImport } from '@custodian/contracts';
import { type Authority, ownAuthority } from '../rules/authority';
import { knownChild } from '../rules/children';

let authority: Authority;
beforeAll(async () => {
  authority = await ownAuthority();
}, 120_000);
afterAll(() => authority.stop());

async function checked(rows: Record<string, string>[]): Promise<OutputOf<typeof checkImport>> {
  const { importId } = await authority.custodian.call(startImport, { fileName: 'register.csv', rows: rows.length });
  await authority.custodian.call(addImportRows, { importId, from: 1, rows });
  return authority.custodian.call(checkImport, { importId });
}

describe('REC-03 the dry run of an import', () => {
  it('says which new rows are likely a child on the Record or in an earlier row, and refuses none of them; a twin is neither', async () => {
    const address = { kind: 'home' as const, lines: ['14 Tanpits Row', 'Northmoor'], postcode: 'ZZ99 3VZ', from: '2021-06-01' };
    const { childId } = await knownChild(authority, { nhsNumber: undefined, names: [{ kind: 'legal', given: 'Aderyn', family: 'Brockhollow' }], birth: { dateOfBirth: '2019-03-14' }, sex: 'female', addresses: [address] });
    const row = (id: string, given: string, family: string, more: Record<string, string> = {}) => ({ authority_child_id: id, given, family, date_of_birth: '2019-03-14', sex: 'F', address_1: '14 Tanpits Row', address_2: 'Northmoor', postcode: 'ZZ99 3VZ', address_from: '2021-06-01', ...more });
    const elsewhere = { date_of_birth: '2016-07-02', address_1: '3 Weir Court', postcode: 'ZZ98 1AA' };
    const found = await checked([
      row('NM-D1', 'Perran', 'Brockhollow', { sex: 'M' }),
      row('NM-D2', 'Aderin', 'Brockhollow'),
      row('NM-D3', 'Zoltan', 'Kestrelmere', elsewhere),
      row('NM-D4', 'Soltan', 'Kestrelmere', elsewhere),
    ]);
    expect(found.import).toMatchObject({ status: 'checked', counts: { new: 4, refused: 0, likelyDuplicates: 2 } });
    expect(found.likelyDuplicates).toEqual([{ row: 2, childId, band: expect.any(String) as unknown }, { row: 4, earlierRow: 3, band: expect.any(String) as unknown }]);
    expect((await authority.custodian.call(getImport, { importId: found.import.importId })).likelyDuplicates).toEqual(found.likelyDuplicates);
    expect(JSON.stringify(found)).not.toMatch(/Brockhollow|Aderin/u);
  });
});
