import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely, Transaction } from 'kysely';
import type { UnitOfWork } from '#core/unit-of-work';
import type { Tables } from './tables.ts';

/** Where stores run their queries: inside the caller's unit of work if there is one, on their own otherwise. */
export interface Session {
  unitOfWork: UnitOfWork;
  current(): Kysely<Tables>;
}

interface OpenUnit {
  transaction: Transaction<Tables>;
  state: 'open' | 'failed' | 'over';
}

export function createSession(kysely: Kysely<Tables>): Session {
  const units = new AsyncLocalStorage<OpenUnit>();

  function openUnit(): OpenUnit | undefined {
    const unit = units.getStore();
    // Its connection may already serve somebody else.
    if (unit?.state === 'over') throw new Error('Work outlived the unit of work that started it: await it inside');
    return unit;
  }

  async function join<T>(unit: OpenUnit, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      unit.state = 'failed';
      throw error;
    }
  }

  function begin<T>(work: () => Promise<T>): Promise<T> {
    return kysely.transaction().execute(async (transaction) => {
      const unit: OpenUnit = { transaction, state: 'open' };
      try {
        const result = await units.run(unit, work);
        // All or none: what an inner unit left half done must not be kept because somebody caught its error.
        if (unit.state === 'failed') throw new Error('A unit of work inside this one failed, so nothing was kept');
        return result;
      } finally {
        unit.state = 'over';
      }
    });
  }

  return {
    current: () => openUnit()?.transaction ?? kysely,
    unitOfWork: {
      run: async (work) => {
        const outer = openUnit();
        return outer ? join(outer, work) : begin(work);
      },
    },
  };
}
