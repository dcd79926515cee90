#!/usr/bin/env python3
"""Builds sites of growing size as whole processes and prints what each costs.

    whole.py PROGRAM CORPUS [--papers 100,1000,10000] [--work FOLDER] [--runs 3] [--real-dates] [--settings FILE]

PROGRAM  a published `staticdigest`, or the .dll of a portable build
CORPUS   papers as JSON Lines (title, abstract, authors, date), also gzipped; beyond its length it is mixed with itself

A digest has 40 papers a day unless --real-dates keeps the corpus's own. Outputs go to --work, which should be in memory
(/dev/shm): on a disk, creating files soon after deleting many is 10 to 50 times slower. Printed are the best wall time, CPU
time and peak memory of the runs, files and bytes of the site, the time against `cp -r` of the site (the floor), and how the
time grows from one size to the next.
"""
import argparse
import datetime
import gzip
import json
import os
import pathlib
import shutil
import time

DAY = 40


def corpus(path):
    with (gzip.open if path.endswith('.gz') else open)(path, 'rt', encoding='utf-8') as lines:
        return [json.loads(line) for line in lines if line.strip()]


def half(one, other, parting):
    first, second = one.split(parting), other.split(parting)
    return parting.join(first[:len(first) // 2 + 1] + second[len(second) // 2 + 1:])


def mixed(papers, number):
    """Paper `number`: the corpus's own as far as it goes, then the halves of two of its papers."""
    one, turn = papers[number % len(papers)], number // len(papers)
    other = one if turn == 0 else papers[(number * 7919 + turn * 131) % len(papers)]
    return {'title': half(one['title'], other['title'], ' '), 'abstract': half(one.get('abstract') or '', other.get('abstract') or '', '. '),
            'authors': other.get('authors') or []}


def digest(papers, count, folder, real_dates, settings):
    shutil.rmtree(folder, ignore_errors=True)
    (folder / 'listings').mkdir(parents=True)
    root = pathlib.Path(__file__).resolve().parents[2] / 'input'
    shutil.copy(settings or root / 'digest.yml', folder / 'digest.yml')
    shutil.copytree(root / 'topics', folder / 'topics')
    start, months = datetime.date(2015, 1, 5), {}
    for number in range(count):
        day = start + datetime.timedelta(number // DAY)
        line = {'id': f'arxiv:{day:%y%m}.{number % 100_000:05}', **mixed(papers, number)}
        own = papers[number % len(papers)].get('date')
        line['submitted' if real_dates and own else 'featured'] = own if real_dates and own else str(day)
        months.setdefault(f'{day:%Y-%m}', []).append(json.dumps(line, ensure_ascii=False))
    for month, lines in months.items():
        (folder / 'listings' / f'{month}.jsonl').write_text('\n'.join(lines) + '\n', encoding='utf-8')


def run(command):
    """Wall and CPU seconds and peak memory in MiB of a process."""
    begun = time.perf_counter()
    process = os.posix_spawnp(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 1, '/dev/null', os.O_WRONLY, 0)])
    _, status, usage = os.wait4(process, 0)
    wall = time.perf_counter() - begun
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        raise SystemExit(f'{" ".join(command)} ended with {os.waitstatus_to_exitcode(status)}')
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def size(folder):
    files = [path for path in folder.rglob('*') if path.is_file()]
    return len(files), sum(path.stat().st_size for path in files)


def best(runs):
    return tuple(min(values) for values in zip(*runs))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('program')
    parser.add_argument('corpus')
    parser.add_argument('--papers', default='100,1000,10000')
    parser.add_argument('--work', default='/dev/shm/staticdigest-whole', type=pathlib.Path)
    parser.add_argument('--runs', default=3, type=int)
    parser.add_argument('--real-dates', action='store_true')
    parser.add_argument('--settings')
    given = parser.parse_args()
    papers = corpus(given.corpus)
    program = ['dotnet', given.program] if given.program.endswith('.dll') else [given.program]
    source, site, copy = given.work / 'input', given.work / 'site', given.work / 'copy'
    before = None
    print('| papers | wall s | CPU s | peak MiB | files | MB | files a paper | KB a paper | × `cp -r` | growth | again s |')
    print('|---|---|---|---|---|---|---|---|---|---|---|')
    for count in map(int, given.papers.split(',')):
        digest(papers, count, source, given.real_dates, given.settings)
        build = [*program, 'build', '--input', str(source), '--output', str(site), '--site-url', 'https://example.org/digest/',
                 '--now', '2026-04-18T06:00:00Z', '--quiet']
        runs, copies = [], []
        for _ in range(given.runs):
            shutil.rmtree(site, ignore_errors=True)
            runs.append(run(build))
        again = min(run(build)[0] for _ in range(given.runs))
        for _ in range(given.runs):
            shutil.rmtree(copy, ignore_errors=True)
            copies.append(run(['cp', '-r', str(site), str(copy)]))
        wall, cpu, peak = best(runs)
        files, length = size(site)
        floor = best(copies)[0]
        print(f'| {count:,} | {wall:.2f} | {cpu:.2f} | {peak:.0f} | {files:,} | {length / 1e6:.1f} | {files / count:.2f} | {length / count / 1e3:.1f} '
              f'| {wall / floor:.1f} | {"" if before is None else f"{wall / before:.1f}"} | {again:.2f} |', flush=True)
        before = wall
    shutil.rmtree(given.work, ignore_errors=True)


if __name__ == '__main__':
    main()
