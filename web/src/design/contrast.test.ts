import { expect, test } from 'vitest';
import { colouredPlaces } from '../names';
import css from './tokens.css?raw';

type Tokens = Record<string, string>;
type Rgb = [number, number, number];

/** The tokens of all blocks whose selector passes, later ones winning, as the cascade has it. */
function tokens(wanted: (selector: string) => boolean): Tokens {
  const found: Tokens = {};
  for (const [, selector, body] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (!wanted(selector!.trim())) continue;
    for (const [, name, value] of body!.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)) found[name!] = value!;
  }
  return found;
}

const light = tokens((selector) => selector.endsWith(':root'));
const chosenDark = { ...light, ...tokens((selector) => selector === ":root[data-theme='dark']") };
const systemDark = { ...light, ...tokens((selector) => selector.includes(":not([data-theme='light'])")) };

function linear(colour: string): Rgb {
  const channels = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  return channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as Rgb;
}

function luminance(colour: string): number {
  const [r, g, b] = linear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2, definition of contrast ratio. */
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}

test('black on white has the ratio that the standard gives', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
});

test('a dark theme that is chosen equals that of the system', () => {
  expect(chosenDark).toEqual(systemDark);
});

const text = [
  ['ink', 'paper'], ['ink', 'surface'], ['ink', 'accent-soft'], ['ink-soft', 'paper'], ['ink-soft', 'surface'],
  ['ink-soft', 'accent-soft'], ['accent', 'paper'], ['accent', 'surface'], ['on-accent', 'accent'], ['danger', 'paper'],
  ['danger', 'surface'], ['paper', 'ink'],
] as const;
const graphics = [
  ['line-strong', 'paper'], ['line-strong', 'surface'], ['focus', 'paper'], ['focus', 'surface'], ['accent', 'paper'],
] as const;

for (const [theme, palette] of Object.entries({ light, dark: chosenDark })) {
  test.each(text)(`${theme}: text in %s on %s has at least 4.5`, (front, back) => {
    expect(contrast(palette[front]!, palette[back]!)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(graphics)(`${theme}: %s on %s has at least 3`, (front, back) => {
    expect(contrast(palette[front]!, palette[back]!)).toBeGreaterThanOrEqual(3);
  });

  test.each([...colouredPlaces.map((place) => place.toLowerCase()), 'other'])(
    `${theme}: the colour of %s on the page has at least 3`,
    (place) => {
      expect(contrast(palette[`place-${place}`]!, palette.paper!)).toBeGreaterThanOrEqual(3);
    },
  );
}

// Machado, Oliveira and Fernandes 2009, severity 1.
const vision: Record<string, number[][]> = {
  normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

const times = (matrix: number[][], v: number[]) => matrix.map((row) => row.reduce((sum, x, i) => sum + x * v[i]!, 0));

/** Oklab (Ottosson 2020): distances in it follow what eyes tell apart. */
function oklab(rgb: number[]): number[] {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb.map((c) => Math.min(1, Math.max(0, c))),
  ).map(Math.cbrt);
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

// A step of 0.02 is just visible; the codes beside the colours carry the meaning all the same.
test.each(Object.keys(vision))('places can be told apart with %s', (kind) => {
  const named = colouredPlaces.filter((place) => place !== 'ZZ' && place !== 'XX');
  const seen = named.map((place) => oklab(times(vision[kind]!, linear(light[`place-${place.toLowerCase()}`]!))));
  for (let i = 0; i < seen.length; i++) {
    for (let j = 0; j < i; j++) {
      const distance = Math.hypot(...seen[i]!.map((c, k) => c - seen[j]![k]!));
      expect(distance, `${named[i]} and ${named[j]}`).toBeGreaterThan(0.045);
    }
  }
});
