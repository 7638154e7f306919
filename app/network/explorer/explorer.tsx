'use client';
// The picture with what one can do in it. What is seen stands in the address; here is only what is pointed at, selected,
// opened. The network comes from the server with the table, so that both show the same.
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { paths, type Query } from '../../../lib/paths';
import type { Direction } from '../../_canvas/step';
import { BAUSTEINE } from '../../_ui/baustein-mark';
import { SaveMenu } from '../save/menu';
import { Beside } from './beside';
import type { ExplorerProps } from './explorer-props';
import { FindWithin } from './find-within';
import { Help } from './help';
import { isWhole, Legend } from './legend';
import { groupBausteine, groupKinds, marksIn, type Group } from './legend-groups';
import { OwnNotes, OwnTools } from './own-tools';
import { Projected } from './projected';
import { onStageKey } from './stage-keys';
import { Stage } from './stage';
import { fill } from './texts';
import { Tools } from './tools';
import { useConnection } from './use-connection';
import { usePageKeys } from './use-keys';
import { useOwnView } from './use-own-view';
import { usePicture } from './use-picture';
import { useProjector } from './use-projector';
import { useRows } from './use-rows';
import { useSelection } from './use-selection';
import { useTieLinks } from './use-tie-links';
import { useTravel } from './use-travel';

/** As many as the address takes. */
const MOST_KEPT = 200;
const ZOOM_STEP = 1.35;

export function Explorer(props: ExplorerProps) {
  const { network: given, texts, ownTexts, names, lang, view, query } = props;
  const { colouring, saving } = props;
  const { answers, from, missing, way } = props;
  const frame = useRef<HTMLElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const finder = useRef<HTMLInputElement>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const [openedId, setOpenedId] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const travel = useTravel();
  const projector = useProjector(frame);
  const own = useOwnView(given, travel, () => setSaid(ownTexts.arranged));
  const { network } = own;
  const { selected } = travel.scene;

  const { nodes, edges } = network;
  const nodeOf = useMemo(() => new Map(nodes.map((node) => [node.id, node])), [nodes]);
  const fieldNames = useMemo(
    () => new Map([...BAUSTEINE, 'alone'].map((one) => [one, names[`baustein-${one}`] ?? names[one] ?? one])),
    [names],
  );
  const look = useMemo(() => ({ names: fieldNames, colouring }), [fieldNames, colouring]);
  const kinds = useMemo(() => groupKinds(nodes), [nodes]);
  const marks = useMemo(() => marksIn(network), [network]);
  const fields = useMemo(() => groupBausteine(nodes, BAUSTEINE), [nodes]);

  const tiesText = (count: number): string => (count === 1 ? texts.tieOne : fill(texts.tieMany, { count }));
  const speak = (id: string): void => {
    const node = nodeOf.get(id);
    if (!node) return;
    const at = nodes.indexOf(node) + 1;
    const what = node.basis === 'example' ? `${node.what}, ${texts.example}` : node.what;
    setSaid(fill(texts.spoken, { name: node.name, what, ties: tiesText(node.ties), at, of: nodes.length }));
  };
  const selection = useSelection(travel, nodeOf, texts, setSaid);
  const { shown, select, choose } = selection;
  const { picture, state } = usePicture(host, network, look, travel.scene.section, {
    onPoint: (id) => point(id, false),
    onOpen: (id, what, add) => {
      if (what === 'node' && takeEnd(id)) return;
      if (what === 'node') choose(id, add);
      if (!add && !(what === 'node' && selection.adding)) setOpenedId(id);
    },
    onMove: (id, at) => own.moveTo(id, at),
    onLook: (section, byUser) => (byUser ? travel.step({ section }, section ? 'section' : '') : travel.note(section)),
  });
  useEffect(() => picture?.select(selected), [picture, selected]);
  const { looks, scene } = travel;
  const section = useRef(scene.section);
  useEffect(() => {
    section.current = scene.section;
  });
  useEffect(() => picture?.look(section.current), [picture, looks]);
  const moveBy = (id: string, direction: Direction): void => {
    own.moveBy(id, direction);
    setSaid(fill(ownTexts.moved, { name: nodeOf.get(id)?.name ?? id }));
  };
  const point = (id: string | null, reveal: boolean): void => {
    setPointed(id);
    picture?.point(id ?? openedId, reveal);
  };
  const walkTo = (id: string | null | undefined): void => {
    if (id === null || id === undefined) return;
    point(id, true);
    speak(id);
  };
  useEffect(() => {
    if (!picture || openedId === null) return;
    picture.point(openedId);
    picture.uncover(openedId, frame.current?.querySelector<HTMLElement>('.nk-panel')?.offsetWidth ?? 0);
  }, [picture, openedId]);
  useEffect(() => picture?.project(projector.on), [picture, projector.on]);
  const to = (change: Query): string => paths.network(view, { ...query, ...change });
  const takeEnd = useConnection({
    texts: answers.path,
    from,
    fromName: props.fromName,
    missing,
    way,
    picture,
    nodeOf,
    to,
    go: travel.go,
    say: setSaid,
    onChange: () => {
      if (openedId === null) return;
      setOpenedId(null);
      host.current?.focus();
    },
  });
  useRows(shown, pointed, network, {
    onPoint: (id) => point(id, false),
    onChoose: (id, add) => {
      if (!takeEnd(id)) choose(id, add);
    },
    onTick: (id) => choose(id, true),
  });
  useTieLinks(setOpenedId);

  const press = (group: Group): void => {
    if (isWhole(group, shown)) travel.go(to(group.only));
    else select(new Set(group.ids));
  };
  usePageKeys({
    undo: () => travel.undo?.(),
    redo: () => travel.redo?.(),
    press: (key) => {
      const field = /^[1-8]$/.test(key) ? fields[Number(key) - 1] : undefined;
      if (key === 'p') projector.toggle();
      else if (key === 'f') finder.current?.focus();
      else if (field && field.ids.length > 0) press(field);
      else return false;
      return true;
    },
  });

  const zoom = (larger: boolean): void => picture?.zoom(larger ? ZOOM_STEP : 1 / ZOOM_STEP);
  const onKeyDown = (event: KeyboardEvent): void =>
    onStageKey(event, {
      pointed,
      order: nodes.map(({ id }) => id),
      step: (id, direction) => picture?.step(id, direction),
      walkTo,
      open: (id) => {
        if (!takeEnd(id)) setOpenedId(id);
      },
      choose: (id) => choose(id, true),
      leave: () => point(null, false),
      move: moveBy,
      pan: (direction) => picture?.pan(direction),
      zoom,
      fit: () => picture?.fit(),
    });

  const close = (): void => {
    const last = edges.find(({ id }) => id === openedId)?.source ?? openedId;
    setOpenedId(null);
    host.current?.focus();
    setPointed(last);
    picture?.point(last);
  };
  const [one, other] = [...shown].filter((id) => nodeOf.get(id)?.type !== 'baustein');
  const isKept = shown.size > 0 && shown.size <= MOST_KEPT;
  // a group is nobody to stand in the middle
  const single = [...shown].filter((id) => nodeOf.get(id)?.type !== 'group');
  return (
    <section
      ref={frame}
      id="picture"
      className={`nk-explorer${projector.on ? ' nk-explorer--projector' : ''}`}
      aria-busy={travel.busy}
    >
      <Tools
        texts={texts}
        ready={state === 'drawn'}
        projecting={projector.on}
        travel={travel}
        selectedText={selection.text}
        keep={isKept ? to({ focus: [...shown], degrees: '0' }) : null}
        middle={isKept && single.length > 0 ? to({ focus: single, degrees: '' }) : null}
        connect={
          shown.size === 2 && one && other ? { href: to({ from: one, to: other }), text: answers.path.two } : null
        }
        own={
          <OwnTools
            texts={ownTexts}
            own={own}
            ready={state === 'drawn'}
            onDiscard={() => {
              own.discard();
              host.current?.focus({ preventScroll: true });
              setSaid(ownTexts.discarded);
            }}
          />
        }
        find={
          <FindWithin
            texts={answers.find}
            lang={lang}
            view={view}
            nodes={nodes}
            field={finder}
            onFound={(ids, text) => {
              picture?.bringOut('found', ids);
              if (text) setSaid(text);
            }}
            onPoint={(id) => point(id, true)}
            onChoose={(id) => {
              if (takeEnd(id)) return;
              host.current?.focus();
              walkTo(id);
            }}
          />
        }
        adding={selection.adding}
        onAdding={() => {
          // what is opened lies over the picture, on a telephone over all of it
          if (!selection.adding) setOpenedId(null);
          picture?.point(null);
          selection.toggleAdding();
        }}
        onUnselect={() => select(new Set())}
        onZoom={zoom}
        onFit={() => picture?.fit()}
        onProject={() => {
          projector.toggle();
        }}
        onReset={() => {
          setOpenedId(null);
          travel.reset(paths.network(view));
        }}
      >
        <SaveMenu saving={saving} network={network} stage={host} />
      </Tools>
      {projector.on && (
        <Projected saving={saving} network={network}>
          {way && <p className="nk-way__projected">{props.said}</p>}
        </Projected>
      )}
      <OwnNotes texts={ownTexts} own={own} />
      <Stage
        texts={texts}
        ownTexts={ownTexts}
        saving={saving}
        host={host}
        state={state}
        name={fill(texts.name, { nodes: nodes.length, ties: tiesText(edges.length) })}
        onKeyDown={onKeyDown}
        onBlur={() => point(null, false)}
        onPan={(direction) => picture?.pan(direction)}
      >
        <Beside
          {...props}
          network={network}
          nodeOf={nodeOf}
          openedId={openedId}
          to={to}
          isOwn={own.isOwn}
          onOpen={setOpenedId}
          isChosen={(id) => shown.has(id)}
          onChoose={(id) => choose(id, true)}
          onClose={close}
          onMove={moveBy}
          onBack={({ id, name }) => {
            own.giveBack(id);
            setSaid(fill(ownTexts.back, { name }));
          }}
        />
      </Stage>
      <Legend
        texts={texts}
        lang={lang}
        kinds={kinds}
        fields={fields}
        marks={marks}
        names={names}
        colouring={colouring}
        selected={shown}
        onPress={press}
      />
      <p className="kern-sr-only" role="status">
        {said}
      </p>
      {travel.offline && (
        <p className="nk-notice" role="alert">
          {texts.offline}
        </p>
      )}
      <Help texts={texts} ownTexts={ownTexts} />
    </section>
  );
}
