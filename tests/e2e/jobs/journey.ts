// Counts what a reader does on the way to an answer: typing into a field is one, each click, tap or activating key another.
// Opening the start page and moving the focus are none.
import type { Locator, Page } from 'playwright-core';

export interface Counted {
  name: string;
  interactions: number;
  seconds: number;
}

export class Journey {
  private interactions = 0;
  private readonly began = performance.now();

  constructor(
    private readonly page: Page,
    private readonly name: string,
  ) {}

  /** Moves the focus by Tab until it is there. */
  async focusByTab(target: Locator): Promise<void> {
    for (let press = 0; press < 80; press++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`${this.name}: Tab does not lead there`);
  }
  async type(field: Locator, text: string): Promise<void> {
    this.interactions++;
    await field.focus();
    await field.pressSequentially(text, { delay: 20 });
  }
  /** Into whatever has the focus. */
  async typeHere(text: string): Promise<void> {
    this.interactions++;
    await this.page.keyboard.type(text, { delay: 20 });
  }
  async click(target: Locator): Promise<void> {
    this.interactions++;
    await target.click();
  }
  async tap(target: Locator): Promise<void> {
    this.interactions++;
    await target.tap();
  }
  /** A key that does something; keys that only move the focus are none. */
  async activate(key: string): Promise<void> {
    this.interactions++;
    await this.page.keyboard.press(key);
  }
  end(): Counted {
    const seconds = (performance.now() - this.began) / 1000;
    return { name: this.name, interactions: this.interactions, seconds };
  }
}

/** The table that a run prints. */
export function printCounted(title: string, rows: readonly Counted[]): void {
  const lines = rows.map(
    (row) => `${row.name.padEnd(44)} ${String(row.interactions).padStart(2)} interactions ${row.seconds.toFixed(1)} s`,
  );
  process.stdout.write(`\n${title}\n${lines.join('\n')}\n`);
}
