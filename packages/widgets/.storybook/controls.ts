import type { ArgTypesEnhancer } from 'storybook/internal/types';

/** Values of a type that names them all: `'board' | 'ask'`. */
const named = (type: string): string[] | undefined => {
  const values = type.split('|').map((one) => /^\s*'([^']*)'\s*$/.exec(one)?.[1]);
  return values.every((value) => value !== undefined) ? values : undefined;
};

/** What can be chosen where a type says less than the attribute takes. */
const levels = ['1', '2', '3', '4', '5', '6'];

/** Gives an attribute that takes one of a few values a list of these, and every other a field for text. What is no attribute cannot be set. */
export const controls: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, one]) => {
      if (one.table?.category !== 'attributes') return [name, { ...one, control: false }];
      const options = name === 'heading-level' ? levels : named(one.table.type?.summary ?? '');
      return [name, options ? { ...one, options, control: { type: 'select' } } : { ...one, control: { type: 'text' } }];
    }),
  );
