import { HandlersWrong, type Tx } from '@custodian/messaging';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { Deadline } from './deadline';
import { kindsOf } from './fires';

type Call = (tx: Tx, deadline: Deadline) => unknown;

/** Who does what when a deadline passes. The service refuses to start where two would do it for one kind. */
@Injectable()
export class Handlers implements OnModuleInit {
  private readonly byKind = new Map<string, Call>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const instances = new Set(this.discovery.getProviders().map(({ instance }): unknown => instance));
    for (const instance of instances) if (typeof instance === 'object' && instance !== null) this.note(instance);
  }

  has(kind: string): boolean {
    return this.byKind.has(kind);
  }

  /** Throws what the handler throws, and where there is none (any more). */
  async run(tx: Tx, deadline: Deadline): Promise<void> {
    const call = this.byKind.get(deadline.kind);
    if (!call) throw new HandlersWrong(`nobody fires ${deadline.kind}`);
    await call(tx, deadline);
  }

  private note(instance: object): void {
    const prototype: unknown = Object.getPrototypeOf(instance);
    if (typeof prototype !== 'object' || prototype === null) return;
    for (const name of this.scanner.getAllMethodNames(prototype)) {
      const method: unknown = Reflect.get(instance, name);
      if (typeof method === 'function') for (const kind of kindsOf(method)) this.add(kind, (tx, deadline) => Reflect.apply(method, instance, [tx, deadline]) as unknown);
    }
  }

  private add(kind: string, call: Call): void {
    if (this.byKind.has(kind)) throw new HandlersWrong(`deadlines of kind ${kind} are fired twice`);
    this.byKind.set(kind, call);
  }
}
