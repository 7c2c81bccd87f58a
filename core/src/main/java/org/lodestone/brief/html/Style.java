package org.lodestone.brief.html;

/** The style sheet: light and dark by the system, A4 for print. */
final class Style {

  private static final String RULES =
      """
      :root{color-scheme:light dark;--paper:#fff;--surface:#f3f5f7;--ink:#15202a;--soft:#4b5863;--line:#d5dce1;--accent:#0b5a86}
      @media (prefers-color-scheme:dark){:root{--paper:#10171d;--surface:#1a232b;--ink:#e9eef1;--soft:#abb7c0;--line:#303c46;--accent:#7fc6ef}}
      *{box-sizing:border-box}
      body{margin:0 auto;padding:1.5rem;max-width:52rem;background:var(--paper);color:var(--ink);font:1rem/1.5 -apple-system,'Segoe UI',Roboto,'Noto Sans','Liberation Sans',Arial,sans-serif;overflow-wrap:break-word}
      h1{font-size:1.75rem;line-height:1.2;margin:0 0 .5rem}
      h2{font-size:1.25rem;line-height:1.25;margin:2rem 0 .5rem}
      h3{font-size:1rem;margin:1.25rem 0 .25rem}
      p{margin:.5rem 0}
      .kicker,.quiet,figcaption,.range{color:var(--soft)}
      .quiet,figcaption,table,.lists{font-size:.875rem}
      .answer{background:var(--surface);border-left:4px solid var(--accent);padding:.5rem 1rem}
      .answer p{font-size:1.0625rem}
      a{color:var(--accent)}
      sup{font-size:.6875em;line-height:0}
      .mark{text-decoration:none}
      .mark::before{content:'['}.mark::after{content:']'}
      .cited{white-space:normal}
      .cited.assumed{border-bottom:1px dotted var(--soft)}
      .cited.unknown{border-bottom:1px dashed var(--soft)}
      table{border-collapse:collapse;width:100%;margin:.75rem 0}
      th,td{text-align:left;vertical-align:top;padding:.25rem .5rem .25rem 0;border-bottom:1px solid var(--line)}
      caption{text-align:left;font-weight:650;padding:.25rem 0}
      .scroll{overflow-x:auto}
      figure{margin:1rem 0}
      svg{width:100%;height:auto;display:block}
      svg text{font:11px -apple-system,'Segoe UI',Roboto,'Noto Sans','Liberation Sans',Arial,sans-serif;fill:var(--ink)}
      svg .soft{fill:var(--soft)}
      svg .rule{stroke:var(--line);fill:none}
      svg a{text-decoration:none}
      .flow{fill:none;stroke:var(--p);stroke-opacity:.4}
      .flow.unknown{stroke:url(#hatch);stroke-opacity:1}
      .node,.bar,.spot{fill:var(--p)}
      .node.unknown{fill:url(#hatch)}
      .band{fill:var(--accent);fill-opacity:.18;stroke:none}
      .run{fill:none;stroke:var(--accent);stroke-width:2}
      .run.second{stroke-dasharray:5 3}
      .spot{fill:var(--accent);fill-opacity:.55;stroke:var(--paper)}
      .spot.computed{fill:var(--paper);stroke:var(--accent);stroke-width:2}
      .dot{display:inline-block;width:.6em;height:.6em;border-radius:50%;margin-right:.35em;background:var(--p)}
      .lists ol,.lists ul{padding-left:0;list-style:none}
      .lists li{margin:.35rem 0;padding-left:2.75rem;text-indent:-2.75rem}
      .lists .no{display:inline-block;min-width:2.75rem;text-indent:0;font-weight:650}
      :target{background:var(--surface);outline:2px solid var(--accent)}
      @page{size:A4;margin:16mm 15mm}
      @media print{:root{--paper:#fff;--surface:#f3f5f7;--ink:#000;--soft:#444;--line:#bbb;--accent:#0b5a86}body{max-width:none;padding:0;font-size:9.5pt}h2,h3,caption{break-after:avoid}figure,tr,.answer{break-inside:avoid}.lists{font-size:7.5pt}a{text-decoration:none}}
      """;

  private Style() {}

  static String css() {
    return RULES + Places.css();
  }
}
