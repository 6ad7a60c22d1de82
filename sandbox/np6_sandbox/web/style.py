"""How the page looks. It has no script and loads nothing."""

STYLE = """
:root{color-scheme:light dark;--bg:#f4f5f7;--card:#fff;--line:#e1e4ea;--soft:#eef0f4;--text:#1b2130;--dim:#6a7285;
--accent:#3b5bdb;--accent-soft:#e7ecff;--ok:#1a7f45;--ok-soft:#e2f5ea;--warn:#9a6200;--warn-soft:#fdf0d8;
--bad:#b3261e;--bad-soft:#fdeae8;--shadow:0 1px 2px rgba(20,25,40,.05),0 1px 8px rgba(20,25,40,.04)}
@media(prefers-color-scheme:dark){:root{--bg:#12151c;--card:#1a1e27;--line:#2a303c;--soft:#222732;--text:#e6e9ef;
--dim:#939bac;--accent:#8ea6ff;--accent-soft:#252e4d;--ok:#62cf91;--ok-soft:#173325;--warn:#e5b25a;
--warn-soft:#392c13;--bad:#ff8d85;--bad-soft:#421e1c;--shadow:none}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);font:14px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,
"Helvetica Neue",Arial,sans-serif;-webkit-font-smoothing:antialiased}
a{color:var(--accent);text-decoration:none}a:hover{text-decoration:underline}
code,.mono{font:12.5px/1.5 ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace}
header{background:var(--card);border-bottom:1px solid var(--line)}
.bar{max-width:1240px;margin:0 auto;padding:0 24px;display:flex;align-items:center;gap:28px;height:58px}
.brand{display:flex;align-items:center;gap:10px;font-weight:650;font-size:15px;color:var(--text);white-space:nowrap}
.brand:hover{text-decoration:none}
.brand i{width:26px;height:26px;border-radius:7px;background:linear-gradient(135deg,#3b5bdb,#7048e8);display:grid;
place-items:center;color:#fff;font:700 12px/1 system-ui,sans-serif}
nav{display:flex;gap:2px;height:100%}
nav a{color:var(--dim);padding:0 12px;display:flex;align-items:center;gap:7px;border-bottom:2px solid transparent;
border-top:2px solid transparent}
nav a:hover{color:var(--text);text-decoration:none}
nav a.on{color:var(--text);border-bottom-color:var(--accent);font-weight:550}
nav b{font:600 11px/1 system-ui,sans-serif;background:var(--soft);color:var(--dim);border-radius:9px;padding:3px 6px}
.bar .right{margin-left:auto;display:flex;align-items:center;gap:14px;color:var(--dim);font-size:12.5px;
white-space:nowrap}
.live{border:1px solid var(--line);border-radius:99px;padding:3px 11px;color:var(--dim)}
.live.on{background:var(--ok-soft);color:var(--ok);border-color:transparent}
main{max-width:1240px;margin:0 auto;padding:26px 24px 60px}
h1{font-size:20px;line-height:1.3;margin:0 0 4px;font-weight:650;letter-spacing:-.01em}
h2{font-size:13px;margin:0;font-weight:600}
.lead{color:var(--dim);margin:0 0 20px}
.tiles{display:grid;grid-template-columns:repeat(4,1fr);gap:14px;margin-bottom:22px}
.tile,.card{background:var(--card);border:1px solid var(--line);border-radius:11px;box-shadow:var(--shadow)}
.tile{padding:15px 18px;color:var(--text)}.tile:hover{text-decoration:none;border-color:var(--accent)}
.tile span{display:block;color:var(--dim);font-size:12.5px}
.tile strong{display:block;font-size:26px;line-height:1.25;font-weight:650;letter-spacing:-.02em}
.tile em{font-style:normal;color:var(--dim);font-size:12px}
.card{margin-bottom:18px;overflow:hidden}
.card>.head{display:flex;align-items:center;gap:10px;padding:12px 18px;border-bottom:1px solid var(--line)}
.card>.head a{margin-left:auto;font-size:12.5px}
.two{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:18px}
table{width:100%;border-collapse:collapse}
th{font-size:11.5px;font-weight:550;color:var(--dim);text-align:left;padding:8px 18px;background:var(--soft)}
td{padding:9px 18px;border-top:1px solid var(--line);vertical-align:top}
tr:first-child td{border-top:0}
td.tight,th.tight{white-space:nowrap;width:1%}
td.clip{max-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.dim{color:var(--dim)}.small{font-size:12.5px}
.empty{padding:34px 18px;text-align:center;color:var(--dim)}
.chip{display:inline-block;border-radius:99px;padding:1px 9px;font-size:12px;font-weight:550;background:var(--soft);
color:var(--dim);white-space:nowrap}
.chip.ok{background:var(--ok-soft);color:var(--ok)}.chip.warn{background:var(--warn-soft);color:var(--warn)}
.chip.bad{background:var(--bad-soft);color:var(--bad)}.chip.info{background:var(--accent-soft);color:var(--accent)}
.method{font-weight:600;font-size:11.5px;color:var(--dim);letter-spacing:.02em}
.steps{display:flex;align-items:center;gap:0;white-space:nowrap}
.steps span{font-size:11.5px;line-height:1;padding:4px 8px;border-radius:99px;color:var(--dim);
border:1px solid var(--line)}
.steps span.past{background:var(--soft);border-color:transparent}
.steps span.now{background:var(--accent);color:#fff;border-color:transparent;font-weight:600}
.steps span.now.done{background:#1f9254}.steps i{width:12px;height:1px;background:var(--line)}
@media(prefers-color-scheme:dark){.steps span.now{color:#10131a}.steps span.now.done{background:#62cf91}}
.box{display:grid;grid-template-columns:360px minmax(0,1fr);min-height:640px}
.box .list{max-height:78vh;overflow:auto}
.item{display:block;padding:11px 18px;border-bottom:1px solid var(--line);color:var(--text)}
.item:hover{background:var(--soft);text-decoration:none}
.item.on{background:var(--accent-soft)}
.item .top{display:flex;gap:8px;align-items:baseline}
.item .top strong{font-weight:600;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.item .top time{margin-left:auto;color:var(--dim);font-size:12px;white-space:nowrap}
.item p{margin:1px 0 0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.item .meta{color:var(--dim);font-size:12px}
.letter{display:flex;flex-direction:column;min-width:0;border-left:1px solid var(--line)}
.letter .top{padding:18px 22px 14px;border-bottom:1px solid var(--line)}
.letter h1{font-size:18px;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:3px 16px;margin:10px 0 0;font-size:13px}
dt{color:var(--dim)}dd{margin:0;overflow-wrap:anywhere}
.marks{display:flex;gap:6px;flex-wrap:wrap;margin-top:10px}
iframe{border:0;width:100%;flex:1;min-height:420px;background:#fff}
pre{margin:0;padding:14px 18px;white-space:pre-wrap;overflow-wrap:anywhere;max-height:420px;overflow:auto}
details,.foot{border-top:1px solid var(--line)}.foot{padding:10px 18px}summary{padding:10px 18px;cursor:pointer;color:var(--dim);font-size:12.5px}
@media(max-width:900px){.tiles{grid-template-columns:repeat(2,1fr)}.two,.box{grid-template-columns:minmax(0,1fr)}
.box .list{max-height:300px}.letter{border-left:0;border-top:1px solid var(--line)}.bar{flex-wrap:wrap;height:auto;padding:10px 16px;gap:10px}
.bar .right{display:none}nav{overflow:auto}}
"""
