import {Component, CUSTOM_ELEMENTS_SCHEMA, input, output} from '@angular/core';
import 'gms-chat';
import type {GmsChatEvents} from 'gms-chat';

@Component({
  selector: 'lamp-help',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button (click)="chat.show()">Ask us</button>
    <gms-chat
      #chat
      server="http://gms.example.com/genesys"
      resume="session"
      max-length="200"
      sound
      [subject]="product()"
      [userData]="{product: product()}"
      (gms-chat-started)="started($event)"
      (gms-chat-ended)="ended($event)"
    >
      <a href="tel:+15550100">Call us: 555 0100</a>
    </gms-chat>
  `,
})
export class Help {
  readonly product = input.required<string>();
  readonly told = output<string>();

  started({detail}: GmsChatEvents['gms-chat-started']) {
    this.told.emit(`started ${detail.sessionId}`);
  }

  ended({detail}: GmsChatEvents['gms-chat-ended']) {
    this.told.emit(`ended by ${detail.reason}`);
  }
}
