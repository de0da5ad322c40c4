/** Minutes without a change after which what was typed goes: library computers are shared. */
const idleMinutes = 30;

/** What a person is writing: in this tab only, and not for long. A page may forbid storage: the draft then lives as long as the page. */
export class TabDraft<Value extends object> {
  value: Value;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `name` is its place in the tab, `fresh` makes an empty one, `gone` is called when idle time has ended it. */
  constructor(
    readonly name: string,
    readonly fresh: () => Value,
    readonly gone: () => void,
  ) {
    this.value = fresh();
    const { savedAt = 0, ...kept } = this.#stored((storage) => JSON.parse(storage.getItem(name) ?? '{}') as { savedAt?: number }) ?? {};
    const left = savedAt + idleMinutes * 60_000 - Date.now();
    if (left > 0) {
      this.value = { ...this.value, ...kept };
      this.#wait(left);
    } else this.clear();
  }

  /** Keeps some of it changed, and the rest as it is. */
  save(changes: Partial<Value>): void {
    this.value = { ...this.value, ...changes };
    this.#wait(idleMinutes * 60_000);
    this.#stored((storage) => storage.setItem(this.name, JSON.stringify({ ...this.value, savedAt: Date.now() })));
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.value = this.fresh();
    this.#stored((storage) => storage.removeItem(this.name));
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.clear();
      this.gone();
    }, milliseconds);
  }

  #stored<T>(use: (storage: Storage) => T): T | undefined {
    try {
      return use(sessionStorage);
    } catch {
      return undefined;
    }
  }
}
