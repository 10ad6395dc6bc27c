import {Component, signal} from '@angular/core';
import {bootstrapApplication} from '@angular/platform-browser';
import {Help} from './help';

@Component({
  selector: 'lamp-shop',
  imports: [Help],
  host: {'(window:hashchange)': 'follow()'},
  template: `
    <nav><a href="#">Lamps</a> <a href="#about">About us</a></nav>
    <h1>{{ place() === '#about' ? 'About us' : 'Lamps' }}</h1>
    <p>{{ product() }}</p>
    <button (click)="product.set('Fern')">Next lamp</button>
    <button (click)="isHelpful.set(!isHelpful())">{{ isHelpful() ? 'Without help' : 'With help' }}</button>
    <output>{{ told() }}</output>
    @if (isHelpful()) {
      <lamp-help [product]="product()" (told)="told.set($event)" />
    }
  `,
})
class Shop {
  readonly place = signal(location.hash);
  readonly product = signal('Moss');
  readonly isHelpful = signal(true);
  readonly told = signal('');

  follow() {
    this.place.set(location.hash);
  }
}

void bootstrapApplication(Shop);
