import Crypto
import Foundation

/// The style of a prompt sheet: calm, dark on light, and the first seven questions of a case on one printed page.
enum SheetStyle {
    /// The source that a content security policy names to let this style, and no other, apply.
    static let policy = "sha256-" + Data(SHA256.hash(data: Data(css.text.utf8))).base64EncodedString()

    static let css: HTML = """

        :root { --ink: #1b2733; --soft: #4a5865; --line: #d5dce3; --blue: #154273; --wash: #f3f6f9; --pen: #fff1b8; }
        * { box-sizing: border-box; }
        html { font: 100%/1.5 "Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif; }
        body { margin: 0 auto; padding: 1.5rem 1.25rem 3rem; max-width: 46rem; color: var(--ink); background: #fff; }
        h1, h2, h3, h4, p, dl, dd, ol, ul { margin: 0; padding: 0; }
        h1 { margin-top: 1.25rem; font-size: 1.7rem; line-height: 1.2; font-weight: 600; color: var(--blue); }
        h2 { font-size: 1.3rem; line-height: 1.25; font-weight: 600; overflow-wrap: anywhere; }
        h3 { margin: 1.5rem 0 .5rem; font-size: 1.05rem; font-weight: 600; color: var(--blue); }
        h4 { margin-top: .5rem; font-size: .95rem; font-weight: 600; }
        h4 small, .addressed small { font-weight: 400; color: var(--soft); white-space: nowrap; }
        .about { padding: .7rem 1rem; border-left: .25rem solid var(--blue); background: var(--wash); }
        .note { display: flex; flex-wrap: wrap; gap: .15rem 1.75rem; margin-top: .5rem; font-size: .92rem; }
        .note div { display: flex; gap: .4rem; min-width: 0; }
        .note dt, .summary, .why, .line, .missing { color: var(--soft); }
        .note dd { overflow-wrap: anywhere; }
        .warnings { margin-top: .6rem; padding-left: 1.1rem; font-size: .92rem; }
        article { margin-top: 1.75rem; padding-top: 1.1rem; border-top: 1px solid var(--line); }
        .summary { font-size: .92rem; }
        .counterweight { margin-top: 1rem; padding: .8rem 1rem .9rem; border: 1px solid var(--line); border-radius: .4rem; }
        .counterweight h3 { margin-top: 0; }
        .nothing { margin-top: 1rem; font-size: 1.1rem; }
        ol { list-style: none; }
        ol > li { display: flow-root; position: relative; padding: .85rem 0 .9rem 1.9rem; border-top: 1px solid var(--line); }
        ol > li:first-child { border-top: 0; padding-top: .2rem; }
        .number { position: absolute; left: 0; font-size: 1.1rem; line-height: 1.35; font-weight: 600; color: var(--blue); }
        .question { font-size: 1.1rem; line-height: 1.35; font-weight: 600; }
        .why { margin-top: .15rem; font-size: .92rem; }
        .why b { font-weight: 600; color: var(--blue); }
        .why b::after { content: "\\00a0· "; }
        .lines { list-style: none; margin-top: .35rem; font-size: .92rem; }
        .lines li { display: grid; grid-template-columns: 4.3rem 1fr; overflow-wrap: anywhere; }
        .line { font-variant-numeric: tabular-nums; }
        .missing { margin-top: .35rem; font-size: .92rem; }
        q { quotes: none; }
        mark { padding: 0 .12em; border-radius: .15em; color: inherit; background: var(--pen); font-weight: 600; }
        details { margin-top: 1rem; border-top: 1px solid var(--line); padding-top: .75rem; }
        summary { cursor: pointer; font-weight: 600; color: var(--blue); }
        summary:focus-visible { outline: .2rem solid var(--blue); outline-offset: .2rem; }
        details ol { margin-top: .5rem; }
        .addressed ul { margin: .5rem 0 0 1.1rem; font-size: .92rem; }
        .addressed li { margin-top: .2rem; }
        footer { max-width: 46rem; margin-top: 2rem; padding-top: .75rem; border-top: 1px solid var(--line); font-size: .85rem;
          color: var(--soft); }
        @media (max-width: 30rem) {
          body { padding: 1rem .9rem 2rem; }
          .lines li { display: block; }
          .line { margin-right: .3rem; }
        }
        @media print {
          @page { size: A4; margin: 13mm 16mm; }
          html { font-size: 9pt; line-height: 1.33; }
          body { max-width: none; padding: 0; }
          h1 { margin-top: .7rem; font-size: 1.5rem; }
          h3 { margin-top: .8rem; }
          .question { font-size: 1.06rem; line-height: 1.3; }
          article { margin-top: .8rem; padding-top: .7rem; }
          article + article { break-before: page; border-top: 0; }
          .about, mark { print-color-adjust: exact; }
          .counterweight { margin-top: .6rem; padding: .5rem .8rem .6rem; }
          ol > li { padding: .5rem 0 .55rem 1.7rem; break-inside: avoid; }
          h2, h3, summary { break-after: avoid; }
          .others { break-before: page; border-top: 0; }
          details::details-content { content-visibility: visible; height: auto; }
          footer { margin-top: 1rem; }
        }

        """
}
