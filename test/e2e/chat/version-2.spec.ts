import {FAILED_REQUEST, expect, test} from '../chat-test.js';

for (const delivery of ['comet', 'poll']) {
  test.describe(`Chat API version 2, delivery="${delivery}"`, () => {
    test.use({settings: `api="2" delivery="${delivery}" typing-preview`});

    test('carries a chat both ways, over a reload, to the end by the agent', async ({
      talking: visitor,
      agent,
      page,
    }) => {
      await visitor.sends('Hello Kristi');
      await agent.sees('Text Hello Kristi');
      await expect(visitor.line('Hello Kristi')).toHaveCount(1);
      await page.reload();
      await expect(visitor.line('Hello Kristi')).toBeVisible();
      await agent.says('Two');
      await expect(visitor.line('Two')).toHaveCount(1);
      await visitor.sends('Still here');
      await agent.sees('Text Still here');
      await agent.leaves();
      await visitor.hasState('ended');
    });

    test('ends by the customer, and nothing is asked after that', async ({
      visitor,
      gms,
      agent,
      page,
      settings,
    }) => {
      // Before the chat: a clock that comes later cannot cancel the timers of the one before.
      await page.clock.install();
      await visitor.visitsChat(`server="${gms.url}" ${settings}`);
      await visitor.starts();
      await agent.accepts();
      await agent.says('One');
      await expect(visitor.line('One')).toBeVisible();
      await visitor.ends();
      await visitor.hasState('ended');
      await visitor.isQuiet();
      const asked = [...visitor.asked];
      await page.clock.runFor('10:00');
      await visitor.isQuiet();
      expect(visitor.asked).toEqual(asked);
    });
  });
}

test.describe('an email address that the server refuses', () => {
  test.use({mayComplain: FAILED_REQUEST});

  test('is an error of its field; another address starts the chat', async ({visitor, gms}) => {
    await visitor.visitsChat(`server="${gms.url}" api="2" delivery="poll"`);
    gms.faults.set({refused: {of: 'create', code: '364'}});
    await visitor.starts();
    await visitor.hasState('failed');
    const email = visitor.field('Email');
    await expect(email).toBeFocused();
    await expect(email).toHaveAccessibleDescription('Enter an email address like name@example.com.');
    await expect(visitor.alert).toHaveCount(0);
    gms.faults.clear('refused');
    await email.fill('vasya@example.com');
    await email.press('Enter');
    await visitor.hasState('waiting');
  });
});

test.describe('a server that knows no version 2', () => {
  test.use({mayComplain: FAILED_REQUEST});

  test('is a failed start, and the console names the attribute', async ({visitor, gms, page}) => {
    const hints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'warning') hints.push(message.text());
    });
    await visitor.visitsChat(`server="${gms.url}" service="unknown" api="2" delivery="poll"`);
    await visitor.starts();
    await expect(visitor.alert).toBeVisible();
    await visitor.hasState('failed');
    expect(hints.join('\n')).toContain('api');
  });
});
