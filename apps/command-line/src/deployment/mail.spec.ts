import { readMail } from './mail';

describe('a mail in the sink', () => {
  it('shows subject and text of a plain mail', () => {
    expect(readMail('Subject: A notice\r\nTo: a@b\r\n\r\nReference 12\r\n')).toEqual({ subject: 'A notice', text: 'Reference 12' });
  });

  it('decodes an encoded subject over two lines and a quoted-printable text', () => {
    const raw = 'Subject: =?UTF-8?Q?caf=C3=A9_?=\r\n =?UTF-8?B?xYE=?=\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nhttps://x/?a=3D1=\r\n2 =E2=80=93';
    expect(readMail(raw)).toEqual({ subject: 'café Ł', text: 'https://x/?a=12 –' });
  });

  it('decodes a base64 text', () => {
    expect(readMail('Content-Transfer-Encoding: base64\n\nxYF1a2Fzeg==\n').text).toBe('Łukasz');
  });
});
