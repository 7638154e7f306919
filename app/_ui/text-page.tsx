// A page of plain text: heading, lead, sections of paragraphs and points.
interface Part {
  title: string;
  texts: readonly string[];
  points?: readonly string[];
  /** An address to write to. */
  mail?: string | undefined;
}

export function TextPage({ title, lead, sections }: { title: string; lead: string; sections: readonly Part[] }) {
  return (
    <div className="nk-page nk-prose">
      <h1>{title}</h1>
      <p className="nk-lead">{lead}</p>
      {sections.map((section, index) => (
        <section key={section.title} aria-labelledby={`part-${index}`}>
          <h2 id={`part-${index}`}>{section.title}</h2>
          {section.texts.map((text) => (
            <p key={text}>{text}</p>
          ))}
          {section.mail && (
            <p>
              <a href={`mailto:${section.mail}`}>{section.mail}</a>
            </p>
          )}
          {section.points && (
            <ul>
              {section.points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}
