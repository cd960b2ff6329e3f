import { localDateOf } from '@custodian/policy';
import { isOurs, type Ledger } from '../../responsibility/ledger';
import { RuleRefusal } from '../../rule/rule-refusal';
import { confirmArrival } from '../arrival';
import type { Announcing, Case, Outcome, Saying } from '../case';
import { onRecord } from '../come-in';
import { hearings } from '../hear';
import { goesOut, isOpen, type Move } from '../move';
import type { Leaving } from '../open-out';
import { settled } from '../settle';
import { someChild } from './said';

/** What stands for the child on the Record of one authority. */
interface OnRecord {
  /** A plan of its own. */
  own?: string;
  /** The entry of a plan elsewhere, and the move it came by. */
  elsewhere?: { readonly planId: string; readonly moveId: string };
  /** Moves by which it has been entered, and under which plan: the same move never enters twice. */
  readonly entered: Map<string, string>;
}

/** One authority: what it has stored, what it has said to each other one, and how far it has got with what they said. Nothing else of it outlives a restart. */
export interface Node {
  readonly me: string;
  readonly moves: Map<string, Move>;
  ledger?: Ledger;
  readonly record: OnRecord;
  readonly said: Map<string, Saying[]>;
  /** Of each other authority: which of its messages are here, and how many are handled, in order. */
  readonly here: Map<string, Set<number>>;
  readonly handled: Map<string, number>;
  /** Announced to the register, and not heard there yet. */
  readonly toRegister: Announcing[];
  awayUntil: number;
}

/** What can be made wrong on purpose, to see that the model finds it. */
export interface Ways {
  readonly settled: typeof settled;
  readonly ordered: boolean;
}

/** One child, and the authorities it moves between. */
export class World {
  readonly nodes: Map<string, Node>;
  now = Date.UTC(2026, 2, 2, 9);
  private ids = 0;
  /** What has happened, whatever the authorities know of it. */
  readonly facts = { conferences: new Set<string>(), minutes: new Set<string>() };
  readonly wrong: string[] = [];

  constructor(
    authorities: readonly string[],
    private readonly ways: Ways = { settled, ordered: true },
  ) {
    const node = (me: string): Node => ({ me, moves: new Map(), record: { entered: new Map() }, said: new Map(), here: new Map(), handled: new Map(), toRegister: [], awayUntil: 0 });
    this.nodes = new Map(authorities.map((me) => [me, node(me)]));
    this.node(authorities[0] ?? '').record.own = 'plan-of-its-own';
  }

  node(me: string): Node {
    const found = this.nodes.get(me);
    if (!found) throw new Error(me);
    return found;
  }

  id(): string {
    this.ids += 1;
    return `00000000-0000-4000-8000-${String(this.ids).padStart(12, '0')}`;
  }

  get doing() {
    return { at: new Date(this.now), by: 'somebody' };
  }

  get today(): string {
    return localDateOf(new Date(this.now));
  }

  isAway({ awayUntil }: Node): boolean {
    return this.now < awayUntil;
  }

  leaving(node: Node): Leaving {
    return { childId: childAt(node), agencies: [], child: someChild, ...(node.record.own !== undefined && { planId: node.record.own, planFrom: new Date(Date.UTC(2026, 0, 12)) }) };
  }

  /** All that goes by these ids, and with it all there is of the child, where one of them is on the Record; without ids the case of the child. */
  caseOf(node: Node, ids?: readonly string[]): Case {
    const all = [...node.moves.values()];
    const named = ids ? all.filter(({ moveIds }) => moveIds.some((id) => ids.includes(id))) : [];
    if (ids && named.every(({ childId }) => childId === undefined)) return { me: node.me, moves: named };
    return { me: node.me, moves: all.filter((move) => move.childId !== undefined || named.includes(move)), ...(node.ledger && { ledger: node.ledger }) };
  }

  /** One decision, whole or not at all. A rule that refuses changes nothing. */
  decide(node: Node, decision: () => Outcome): boolean {
    try {
      this.save(node, this.ways.settled(decision(), { ...this.doing, today: this.today, handoverId: () => this.id() }));
      return true;
    } catch (thrown) {
      if (!(thrown instanceof RuleRefusal)) throw thrown;
      return false;
    }
  }

  private save(node: Node, { case: { ledger, moves }, says, announces }: Outcome): void {
    for (const move of moves) node.moves.set(move.moveId, move);
    if (ledger) node.ledger = ledger;
    for (const saying of says) node.said.set(saying.to, [...(node.said.get(saying.to) ?? []), saying]);
    node.toRegister.push(...announces.filter(({ what }) => what === 'removal-cleared' || what === 'stay-ended'));
  }

  /** A message is on the wire as often, and in whatever order, as the network likes; what is lost is sent again. */
  arrive(from: Node, to: Node, which: number): void {
    const said = from.said.get(to.me) ?? [];
    if (said.length === 0 || this.isAway(from) || this.isAway(to)) return;
    const here = to.here.get(from.me) ?? new Set();
    to.here.set(from.me, here.add(which % said.length));
    for (;;) {
      const next = to.handled.get(from.me) ?? 0;
      const saying = this.ways.ordered ? (here.has(next) ? said[next] : undefined) : said[which % said.length];
      if (!saying) return;
      this.hear(to, from, saying);
      to.handled.set(from.me, next + 1);
      if (!this.ways.ordered) return;
    }
  }

  private hear(node: Node, from: Node, { message, payload, moveId, documentIds }: Saying): void {
    const hearing = hearings.find((each) => each.message === message);
    if (!hearing) throw new Error(`nobody hears ${message.name}`);
    const ids = [moveId, ...idsIn(payload)];
    const heard = this.decide(node, () => hearing.hear(this.caseOf(node, ids), payload, { ...this.doing, by: `custodian:${from.me}`, custodian: from.me, documentIds }));
    if (!heard) this.wrong.push(`${node.me} could not hear ${message.name} of ${from.me}`);
  }

  /** What the register is still to be asked, or to hear. With `dies` the service dies after the register has done it, and before it has noted it. */
  work(node: Node, dies: boolean): boolean {
    if (this.isAway(node)) return false;
    const move = [...node.moves.values()].find((each) => each.facts !== each.shown && (goesOut(each) || (isOpen(each) && node.record.own === undefined)));
    if (move) this.show(node, move, dies);
    return move !== undefined;
  }

  private show(node: Node, move: Move, dies: boolean): void {
    if (goesOut(move)) {
      if (dies) return;
      if (move.childId === undefined && isOpen(move)) {
        const confirmed = this.decide(node, () => {
          const seen = { ...move, shown: move.facts };
          const ours = this.caseOf(node);
          return confirmArrival({ ...ours, moves: [...ours.moves, seen] }, seen, this.leaving(node), { ...this.doing, moveId: this.id() });
        });
        if (confirmed) return;
      }
      node.moves.set(move.moveId, { ...move, shown: move.facts, version: move.version + 1 });
      return;
    }
    const planId = node.record.entered.get(move.moveId) ?? `entry-${move.moveId}`;
    if (!node.record.entered.has(move.moveId)) {
      node.record.entered.set(move.moveId, planId);
      node.record.elsewhere = { planId, moveId: move.moveId };
    }
    if (!dies) this.decide(node, () => onRecord(this.caseOf(node), move, { childId: childAt(node), planId, facts: move.facts }, this.doing));
  }

  /** The register hears what was announced, in order, and at any time beside what it is asked. */
  registerHears({ me, toRegister, record }: Node): boolean {
    const said = toRegister.shift();
    if (said?.what === 'stay-ended' && record.elsewhere?.planId === said.planId) delete record.elsewhere;
    if (said?.what !== 'removal-cleared' || record.own !== said.planId) return said !== undefined;
    if (!this.facts.conferences.has(said.by) || !this.facts.minutes.has(said.by)) this.wrong.push(`${me} removed the child before conference and minutes`);
    delete record.own;
    return true;
  }

  /** Who holds the case: by its own ledger, or by a letting go that is on its way to it and that it has undertaken. */
  holders(): string[] {
    const all = [...this.nodes.values()];
    const origin = all[0];
    const ours = all.filter((node) => (node.ledger ? isOurs(node.ledger) : node === origin));
    const coming = all.filter((node) => (node.ledger?.handovers ?? []).some(({ handoverId, from, to, state }) => to === node.me && state === 'undertaken' && this.node(from).ledger?.handovers.some((each) => each.handoverId === handoverId && each.state === 'let-go')));
    return [...ours, ...coming].map(({ me }) => me);
  }

  onSomeRecord(): boolean {
    return [...this.nodes.values()].some(({ record }) => record.own !== undefined || record.elsewhere);
  }
}

export function childAt({ me }: Node): string {
  return `child-at-${me}`;
}

function idsIn(payload: object): string[] {
  const moveIds = 'moveIds' in payload && Array.isArray(payload.moveIds) ? payload.moveIds.map(String) : [];
  return 'continues' in payload ? [...moveIds, String(payload.continues)] : moveIds;
}
