import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, it } from '@jest/globals';
import { newId, type UserId } from '#core/id';
import type { Feedback } from '#knowledge';
import { describeOnEachDatabase } from '../../support/databases.ts';
import type { TestDatabase } from '../../support/template-database.ts';

const AT = new Date('2026-11-21T09:30:00.123Z');

function aFeedback(answerId = newId()): Feedback {
  return { answerId, givenBy: 'teacher' as UserId, topic: 'mash', verdict: 'right', at: AT };
}

describeOnEachDatabase('unit of work', (open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });

  async function isKept({ answerId }: Feedback): Promise<boolean> {
    const rows = await database.sql('select 1 from feedback where answer_id = $1', [answerId]);
    return rows.length === 1;
  }

  it('keeps everything that was done in it', async () => {
    const feedback = aFeedback();
    const answer = await database.unitOfWork.run(async () => {
      await database.feedback.keep(feedback);
      await database.auditTrail.record({ actor: feedback.givenBy, action: 'knowledge.feedback-given', about: 'mash' });
      return 'done';
    });
    expect(answer).toBe('done');
    expect(await isKept(feedback)).toBe(true);
    expect(await database.trail.verify()).toMatchObject({ entries: 1, broken: null });
  });

  it('leaves nothing when it fails', async () => {
    const feedback = aFeedback();
    const before = await database.trail.verify();
    const failing = database.unitOfWork.run(async () => {
      await database.feedback.keep(feedback);
      await database.greetings.markGreeted(`chat-${feedback.answerId}`, AT);
      await database.auditTrail.record({ actor: 'system', action: 'knowledge.feedback-given', about: 'mash' });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await isKept(feedback)).toBe(false);
    expect(await database.greetings.markGreeted(`chat-${feedback.answerId}`, AT)).toBe(true);
    expect(await database.trail.verify()).toEqual(before);
  });

  it('joins the unit of work around it', async () => {
    const inner = aFeedback();
    const outer = aFeedback();
    const failing = database.unitOfWork.run(async () => {
      await database.unitOfWork.run(() => database.feedback.keep(inner));
      await database.feedback.keep(outer);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect([await isKept(inner), await isKept(outer)]).toEqual([false, false]);
  });

  it('keeps nothing when an inner one failed, even if somebody caught that', async () => {
    const feedback = aFeedback();
    const failing = database.unitOfWork.run(async () => {
      await database.feedback.keep(feedback);
      await database.unitOfWork.run(() => Promise.reject(new Error('inner'))).catch(() => {});
    });
    await expect(failing).rejects.toThrow('A unit of work inside this one failed');
    expect(await isKept(feedback)).toBe(false);
  });

  it('fails, rather than losing rows in silence, when a refused query was swallowed', async () => {
    const feedback = aFeedback();
    const failing = database.unitOfWork.run(async () => {
      await database.feedback.keep(feedback);
      await database.feedback.keep({ ...aFeedback(), topic: null as unknown as string }).catch(() => {});
    });
    await expect(failing).rejects.toThrow();
    expect(await isKept(feedback)).toBe(false);
  });

  it('does not mix with another that runs at the same time', async () => {
    const lost = aFeedback();
    const kept = aFeedback();
    const failing = database.unitOfWork.run(async () => {
      await database.feedback.keep(lost);
      await pause(60);
      throw new Error('no');
    });
    const other = pause(20).then(() => database.unitOfWork.run(() => database.feedback.keep(kept)));
    await expect(failing).rejects.toThrow('no');
    expect(await other).toBe('kept');
    expect([await isKept(lost), await isKept(kept)]).toEqual([false, true]);
  });

  it('holds up a query from outside at most until it ends', async () => {
    const outside = aFeedback();
    let asked: Promise<unknown> = Promise.resolve();
    const opened = Promise.withResolvers<void>();
    const unit = database.unitOfWork.run(async () => {
      await database.feedback.keep(aFeedback());
      opened.resolve();
      await pause(50);
    });
    await opened.promise;
    asked = Promise.all([database.feedback.keep(outside), database.feedback.countByTopic(), database.trail.verify()]);
    await unit;
    await asked;
    expect(await isKept(outside)).toBe(true);
  });

  it('refuses work that outlives it', async () => {
    let late: Promise<unknown> = Promise.resolve();
    await database.unitOfWork.run(async () => {
      await database.feedback.countByTopic();
      late = pause(20).then(() => database.feedback.keep(aFeedback()));
      late.catch(() => {});
    });
    await expect(late).rejects.toThrow('Work outlived the unit of work that started it');
  });

  it('keeps many at once, each whole', async () => {
    const before = (await database.trail.verify()).entries;
    await Promise.all(
      Array.from({ length: 40 }, () =>
        database.unitOfWork.run(async () => {
          await database.feedback.keep(aFeedback());
          await database.auditTrail.record({ actor: 'system', action: 'knowledge.feedback-given', about: 'mash' });
        }),
      ),
    );
    expect(await database.trail.verify()).toMatchObject({ entries: before + 40, broken: null });
  });
});
