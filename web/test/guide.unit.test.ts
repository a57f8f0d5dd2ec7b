// The pages for classes: every link of theirs brings the map to a state that it can read.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import '../src/details/main';
import { readGame } from '../src/classroom/game';
import { readAssignment, refusal } from '../src/classroom/link';
import { emptyScenario } from '../src/store';
import { parseQuery } from '../src/url';

const pages = readdirSync('web/guide').map((name) => [name, readFileSync(`web/guide/${name}`, 'utf8')] as const);
const links = (text: string): string[] => [...text.matchAll(/href="index\.html(\?[^"#]*)"/g)].map((match) => match[1]!.replaceAll('&amp;', '&'));

test('links of guides and worksheets parse without a notice', () => {
  for (const [name, text] of pages) {
    for (const query of links(text)) {
      const { state, notices } = parseQuery(query);
      const lesson = state.lesson ?? [];
      const scenario = state.scenario ?? emptyScenario;
      const { assignment, notices: more } = readAssignment(lesson);
      const all = [...notices, ...more, ...readGame(lesson, scenario).notices];
      assert.deepEqual(all, [], `${name}: ${query}`);
      if (assignment) assert.equal(refusal(assignment, scenario), '', `${name}: ${query}`);
    }
  }
});

test('every step of a guide has its link, but where people talk', () => {
  const steps = pages.flatMap(([name, text]) => [...text.matchAll(/<li>\s*<p class="time"[\s\S]*?<\/li>/g)].map((match) => [name, match[0]] as const));
  assert.ok(steps.length >= 16);
  assert.deepEqual(steps.filter(([, step]) => !step.includes('class="go"')).map(([name, step]) => `${name} ${/<h3[^>]*>([^<]+)/.exec(step)![1]}`), ['roleplay.html Talk']);
});
