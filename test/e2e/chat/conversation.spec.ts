import {expect, test} from '../chat-test.js';

test('a customer starts a chat with the form and exchanges messages with an agent', async ({
  visitor,
  gms,
  agent,
}) => {
  await visitor.visitsChat(`server="${gms.url}"`);
  await visitor.starts('The lamp does not light');
  await expect(visitor.composer).toBeFocused();
  await agent.accepts();
  await expect(visitor.line('Kristi has joined')).toBeVisible();
  await visitor.hasState('chatting');
  expect(gms.chat.userData).toMatchObject({
    fldnFirstName: 'Vasya',
    fldnLastName: 'Pupkin',
    fldnEmailAddress: 'vasya.pupkin@example.com',
    subject: 'The lamp does not light',
  });

  await agent.says('What can I do for you?');
  await expect(visitor.line('What can I do for you?')).toBeVisible();
  await visitor.sends('My lamp is dark.');
  await agent.sees('Text My lamp is dark.');
  await expect(visitor.line('Sending…')).toHaveCount(0);
  await expect(visitor.line('My lamp is dark.')).toHaveCount(1);
});

test('the form shows each error at its field and sends no request to GMS', async ({visitor, gms}) => {
  await visitor.visitsChat(`server="${gms.url}" first-name="Vasya"`);
  await visitor.launcher.click();
  await expect(visitor.field('First name')).toHaveValue('Vasya');
  await visitor.field('Email').fill('vasya');
  await visitor.button('Start chat').click();
  await expect(visitor.field('Email')).toBeFocused();
  await expect(visitor.field('Email')).toHaveAccessibleDescription(
    'Enter an email address like name@example.com.',
  );
  await expect(visitor.field('Subject')).toHaveAccessibleDescription(
    'Please tell us in a few words how we can help.',
  );
  expect(gms.log).toEqual([]);
});

test('messages written before an agent joins reach the agent who joins', async ({visitor, gms, agent}) => {
  await visitor.visitsChat(`server="${gms.url}"`);
  await visitor.starts();
  await expect(visitor.status('Someone will be with you shortly.')).toBeVisible();
  await visitor.hasState('waiting');
  await visitor.sends('Is anybody there?');
  await expect.poll(() => gms.names).toContain('ixn/chat/send');
  await agent.accepts();
  await agent.sees('Text Is anybody there?');
});

test('customer and agent see each other start and stop typing', async ({visitor, gms, agent}) => {
  await visitor.visitsChat(`server="${gms.url}"`);
  await visitor.starts();
  await agent.accepts();
  await agent.types();
  await expect(visitor.status('Kristi is typing…')).toBeVisible();
  await agent.stopsTyping();
  await expect(visitor.status('Kristi is typing…')).toHaveCount(0);
  await agent.types();
  await expect(visitor.status('Kristi is typing…')).toBeVisible();
  await agent.says('Hello');
  await expect(visitor.line('Hello')).toBeVisible();
  await expect(visitor.status('Kristi is typing…')).toHaveCount(0);

  await visitor.composer.pressSequentially('My la');
  await agent.sees('TypingStarted');
  await visitor.composer.fill('');
  await agent.sees('TypingStarted', 'TypingStopped');
});

test('a pushed page is a link that shows its target and is not opened automatically', async ({
  visitor,
  gms,
  agent,
}) => {
  await visitor.visitsChat(`server="${gms.url}"`);
  await visitor.starts();
  await agent.accepts();
  await agent.pushes('https://shop.example.com/repairs?lamp=7');
  const link = visitor.conversation.getByRole('link', {name: 'shop.example.com/repairs?lamp=7'});
  await expect(link).toHaveAttribute('href', 'https://shop.example.com/repairs?lamp=7');
  await expect(link).toHaveAttribute('rel', /noopener/);
  await expect(visitor.conversation).toContainText('Kristi sent you a page');
  expect(visitor.page.context().pages()).toHaveLength(1);

  await agent.pushes('javascript:alert(1)');
  await expect(visitor.line('javascript:alert(1)')).toBeVisible();
  await expect(visitor.conversation.getByRole('link')).toHaveCount(1);
});

test('a minimised chat goes on, and the launcher shows the number of unread messages', async ({
  joined: visitor,
  agent,
}) => {
  await visitor.composer.fill('Half a sen');
  await visitor.button('Minimize chat').click();
  await expect(visitor.panel).toBeHidden();
  await expect(visitor.launcher).toBeFocused();
  await agent.says('One');
  await expect(visitor.button('Open chat, 1 unread message')).toBeVisible();
  await agent.says('Two');
  await expect(visitor.button('Open chat, 2 unread messages')).toBeVisible();

  await visitor.launcher.click();
  await expect(visitor.line('One')).toBeVisible();
  await expect(visitor.line('Two')).toBeVisible();
  await expect(visitor.composer).toHaveValue('Half a sen');
  await visitor.button('Minimize chat').click();
  await expect(visitor.button('Open chat')).toBeVisible();
  await visitor.hasState('chatting');
});

test('a transfer to another agent does not end the chat', async ({joined: visitor, gms}) => {
  gms.transfer('Kristi', 'Anna');
  await expect(visitor.line('Kristi has left')).toBeVisible();
  await expect(visitor.line('Anna has joined')).toBeVisible();
  await visitor.hasState('chatting');
  await visitor.sends('Hello Anna');
  await expect(visitor.line('Hello Anna')).toBeVisible();
  await expect.poll(() => gms.chat.events.filter(({text}) => text === 'Hello Anna')).toHaveLength(1);
});

test('a script in a message or nickname is shown as text', async ({visitor, gms, agent}) => {
  const script = '<img src=x onerror="document.title = `broken into`"><script>alert(1)</script>';
  await visitor.visitsChat(`server="${gms.url}"`);
  await visitor.starts(script);
  await agent.accepts();
  gms.transfer('Kristi', script);
  await expect(visitor.line(`${script} has joined`)).toBeVisible();
  gms.says(script, script);
  await expect(visitor.line(script)).toHaveCount(2);
  await visitor.sends(script);
  await expect(visitor.line('Sending…')).toHaveCount(0);
  await expect(visitor.line(script)).toHaveCount(3);
  await expect(visitor.page).toHaveTitle('Shop');
});

test('text copied from the conversation names the author of each message', async ({
  visitor,
  gms,
  agent,
  page,
}) => {
  await visitor.visitsChat(`server="${gms.url}"`, '<p>Call us</p>');
  await visitor.starts();
  await agent.accepts();
  await agent.says('Hello. Which lamp is it?');
  await visitor.sends('The red one.\nIt does not light up.');
  await agent.sees('Text The red one.\nIt does not light up.');
  await expect(visitor.line('Sending…')).toHaveCount(0);
  await agent.says('I see.');
  const [first, last] = [visitor.line('Hello. Which lamp is it?'), visitor.line('I see.')];
  await expect(last).toBeVisible();
  await first.hover({position: {x: 13, y: 20}});
  await page.mouse.down();
  const {x = 0, y = 0, width = 0, height = 0} = (await last.boundingBox()) ?? {};
  await page.mouse.move(x + width - 2, y + height - 2, {steps: 5});
  await page.mouse.up();
  await page.keyboard.press('Control+c');
  await visitor.composer.press('Control+v');
  await expect(visitor.composer).toHaveValue(
    'Hello. Which lamp is it?\nYou\nThe red one.\nIt does not light up.\nKristi\nI see.',
  );
});
