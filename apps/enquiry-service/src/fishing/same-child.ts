import type { Fishing } from '@custodian/policy';
import { type Earlier, type Flag, uncounted } from './flag';
import type { Look } from './look';

/** The same child looked at by the same person again and again, or for many enquirers, whatever the name was each time. */
export function sameChild(look: Look, own: readonly Look[], earlier: readonly Earlier[], { sameChild: { looks, enquirers } }: Fishing): Flag[] {
  const again = mostAt(look, uncounted(look, own, 'same-child-again', earlier), ({ length }) => length);
  const many = mostAt(look, uncounted(look, own, 'many-enquirers', earlier), enquirersOf);
  return [
    ...(again.length >= looks ? [flag('same-child-again', again.length, again)] : []),
    ...(enquirersOf(many) >= enquirers ? [flag('many-enquirers', enquirersOf(many), many)] : []),
  ];
}

/** The looks at one of the children of this look, of the child for whom there is most. */
function mostAt(look: Look, own: readonly Look[], size: (looks: readonly Look[]) => number): readonly Look[] {
  const looks = look.children.map((child) => own.filter(({ children }) => children.includes(child)));
  return looks.reduce<readonly Look[]>((most, each) => (size(each) > size(most) ? each : most), []);
}

function enquirersOf(looks: readonly Look[]): number {
  return new Set(looks.map(({ enquirerId }) => enquirerId)).size;
}

function flag(reason: 'same-child-again' | 'many-enquirers', score: number, looks: readonly Look[]): Flag {
  return { reason, score, enquiryIds: looks.map(({ enquiryId }) => enquiryId) };
}
