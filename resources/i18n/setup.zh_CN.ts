<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Backups</name>
    <message>
        <source>at the start</source>
        <translation>启动时</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>导入前</translation>
    </message>
    <message>
        <source>before a merge</source>
        <translation>合并前</translation>
    </message>
    <message>
        <source>before an update of the program</source>
        <translation>程序升级前</translation>
    </message>
    <message>
        <source>before going back</source>
        <translation>恢复前</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>candidates</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>applications</source>
        <translation>应聘</translation>
    </message>
    <message>
        <source>positions</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>interviews</source>
        <translation>面试</translation>
    </message>
    <message>
        <source>evaluations</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>待办</translation>
    </message>
</context>
<context>
    <name>BeginStep</name>
    <message>
        <source>The workspace is ready. How do you want to begin?</source>
        <translation>工作区已建好，从哪里开始？</translation>
    </message>
    <message>
        <source>Import a ledger</source>
        <translation>导入台账</translation>
    </message>
    <message>
        <source>Excel or CSV. You see every row before it is written, and can take it back.</source>
        <translation>Excel 或 CSV。写入前逐行看得到，写入后也能撤销。</translation>
    </message>
    <message>
        <source>Drop in résumés</source>
        <translation>把简历拖进来</translation>
    </message>
    <message>
        <source>PDF, Word, pictures: one, a folder, or hundreds.</source>
        <translation>PDF、Word、图片；一份、一个文件夹或几百份都可以。</translation>
    </message>
    <message>
        <source>Look around with demo data</source>
        <translation>看演示数据</translation>
    </message>
    <message>
        <source>A workspace of its own with invented people; yours stays empty.</source>
        <translation>另开一个演示工作区，人物都是虚构的；你的工作区保持空白。</translation>
    </message>
    <message>
        <source>Go to the empty workspace</source>
        <translation>直接进入空白工作区</translation>
    </message>
</context>
<context>
    <name>ChooseStep</name>
    <message>
        <source>Which workspace?</source>
        <translation>打开哪个工作区？</translation>
    </message>
    <message>
        <source>Shared, on a server</source>
        <translation>共享，在服务器上</translation>
    </message>
    <message>
        <source>None was opened here yet.</source>
        <translation>这里还没有打开过工作区。</translation>
    </message>
    <message>
        <source>Join a shared workspace</source>
        <translation>加入共享工作区</translation>
    </message>
    <message>
        <source>With the invitation file that a colleague gave you.</source>
        <translation>用同事给你的邀请文件。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>演示数据</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>新建工作区…</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>In order.</source>
        <translation>正常。</translation>
    </message>
    <message>
        <source>Pages of the file are damaged. Restore a backup.</source>
        <translation>文件有数据页损坏，请恢复备份。</translation>
    </message>
    <message>
        <source>Tables and indexes disagree. Restore a backup.</source>
        <translation>数据表与索引不一致，请恢复备份。</translation>
    </message>
    <message>
        <source>Rows refer to others that are gone.</source>
        <translation>有记录指向已不存在的记录。</translation>
    </message>
    <message>
        <source>Some tables are not followed by the journal.</source>
        <translation>有数据表没有记入日志。</translation>
    </message>
    <message>
        <source>The journal is not as it was sealed: something was changed outside.</source>
        <translation>日志与封印不符，有人在程序外改动过。</translation>
    </message>
    <message>
        <source>Stored files are not what they were when they came.</source>
        <translation>保存的文件与当初收到的不一致。</translation>
    </message>
    <message>
        <source>This is a scan or photo without text. Add it in the window, where it is recognised.</source>
        <translation>这是没有文字的扫描件或照片。请在窗口里添加，由窗口识别。</translation>
    </message>
    <message>
        <source>This computer&apos;s keyring does not hold the key of {name}. Use the passphrase or the recovery key.</source>
        <translation>这台电脑的钥匙串里没有 {name} 的密钥。请用口令或恢复密钥打开。</translation>
    </message>
    <message>
        <source>The passphrase is needed: set {variable}, or use --passphrase-stdin.</source>
        <translation>需要口令：设置 {variable}，或使用 --passphrase-stdin。</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>This passphrase was replaced just before the program stopped. Use the new one.</source>
        <translation>这个口令在程序上次中断前刚被更换，请用新口令。</translation>
    </message>
    <message>
        <source>{name} is open in another window. Close it there first.</source>
        <translation>{name} 已在另一个窗口打开，请先在那里关闭。</translation>
    </message>
    <message>
        <source>No workspace was opened here yet. Name one with --workspace, or start the window.</source>
        <translation>这里还没有打开过工作区。请用 --workspace 指定，或先启动窗口。</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>Workspaces</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>Preparing the demo data…</source>
        <translation>正在准备演示数据…</translation>
    </message>
    <message>
        <source>Bringing the workspace up to date, after a backup: {percent} %</source>
        <translation>正在升级工作区，先做备份：{percent}%</translation>
    </message>
    <message>
        <source>Making the workspace…</source>
        <translation>正在建立工作区…</translation>
    </message>
    <message>
        <source>Make the workspace</source>
        <translation>建立工作区</translation>
    </message>
</context>
<context>
    <name>LockStep</name>
    <message>
        <source>What opens the workspace?</source>
        <translation>用什么打开工作区？</translation>
    </message>
    <message>
        <source>Candidates&apos; data is encrypted. Without one of these nobody can read it.</source>
        <translation>候选人数据是加密保存的。没有下面任何一样，谁也读不了。</translation>
    </message>
    <message>
        <source>A passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Asked for at every start. Safest.</source>
        <translation>每次启动时输入，最稳妥。</translation>
    </message>
    <message>
        <source>This computer&apos;s keyring</source>
        <translation>这台电脑的钥匙串</translation>
    </message>
    <message>
        <source>Opens by itself while you are signed in to this computer.</source>
        <translation>登录这台电脑后自动打开。</translation>
    </message>
    <message>
        <source>This computer has no safe keyring.</source>
        <translation>这台电脑没有可靠的钥匙串。</translation>
    </message>
    <message>
        <source>Show the letters</source>
        <translation>显示输入内容</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message numerus="yes">
        <source>%n more characters</source>
        <translation>
            <numerusform>还差 %n 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>Long enough. A whole sentence is the easiest to remember.</source>
        <translation>够长了。用一整句话最好记。</translation>
    </message>
</context>
<context>
    <name>PresentDialog</name>
    <message>
        <source>Open without the passphrase</source>
        <translation>免口令打开</translation>
    </message>
    <message>
        <source>From then on whoever is signed in to this computer as you may open the workspace here.</source>
        <translation>以后凡是用你的账号登录这台电脑的人，都能在这里打开工作区。</translation>
    </message>
</context>
<context>
    <name>PresentStep</name>
    <message>
        <source>The present passphrase</source>
        <translation>现在的口令</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Show the letters</source>
        <translation>显示输入内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>ProcessStep</name>
    <message>
        <source>Which process do you use most?</source>
        <translation>最常用哪个招聘流程？</translation>
    </message>
    <message>
        <source>All of them stay at hand, and every stage can be changed later.</source>
        <translation>其余的也都保留，各阶段以后随时可改。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Make the workspace</source>
        <translation>建立工作区</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>Recovery key of the recruiting workspace</source>
        <translation>招聘工作区的恢复密钥</translation>
    </message>
    <message>
        <source>It opens the workspace when the passphrase is forgotten. Keep this sheet where only those who answer for candidates&apos; data can reach it, and not beside the computer.</source>
        <translation>忘记口令时用它打开工作区。请把这张纸放在只有对候选人数据负责的人才能拿到的地方，不要放在电脑旁边。</translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>Print or write down the recovery key</source>
        <translation>打印或抄下恢复密钥</translation>
    </message>
    <message>
        <source>It opens the workspace when the passphrase is forgotten. It is shown only now. Keep it on paper.</source>
        <translation>忘记口令时用它打开工作区。只显示这一次，请留在纸上。</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>已留在纸上</translation>
    </message>
    <message>
        <source>Copied; gone from the clipboard in a minute.</source>
        <translation>已复制，一分钟后从剪贴板清除。</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Go back to which backup?</source>
        <translation>恢复到哪一份备份？</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Passphrase of that day, or the recovery key</source>
        <translation>当时的口令，或恢复密钥</translation>
    </message>
    <message>
        <source>A backup of today&apos;s state is made before.</source>
        <translation>恢复前会先备份现在的状态。</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Go back to this backup</source>
        <translation>恢复到这份备份</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>There is no backup of this workspace in its folder.</source>
        <translation>文件夹里没有这个工作区的备份。</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>The workspace does not open, so it cannot be compared. In the backup:</source>
        <translation>工作区打不开，无法比较。备份里有：</translation>
    </message>
    <message numerus="yes">
        <source>%n acts since then would be lost:</source>
        <translation>
            <numerusform>之后的 %n 次操作会丢失：</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was done since then; nothing would be lost.</source>
        <translation>之后没有任何操作，不会丢失内容。</translation>
    </message>
</context>
<context>
    <name>SecretsDialog</name>
    <message>
        <source>Change the passphrase</source>
        <translation>更换口令</translation>
    </message>
    <message>
        <source>The workspace will be encrypted anew. Old backups keep the passphrase of their day.</source>
        <translation>工作区会用新密钥重新加密。以前的备份仍用当时的口令。</translation>
    </message>
</context>
<context>
    <name>SecuritySection</name>
    <message>
        <source>Security</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Demo data has no passphrase: there is nobody in it to protect.</source>
        <translation>演示数据没有口令：里面没有真实的人。</translation>
    </message>
    <message>
        <source>Lock when nobody works</source>
        <translation>无人操作时锁定</translation>
    </message>
    <message numerus="yes">
        <source>after %n minutes</source>
        <translation>
            <numerusform>%n 分钟后</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>立即锁定</translation>
    </message>
    <message>
        <source>Open it here without the passphrase</source>
        <translation>在这台电脑上免口令打开</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更换…</translation>
    </message>
    <message>
        <source>Passphrase and recovery key</source>
        <translation>口令与恢复密钥</translation>
    </message>
    <message>
        <source>Opened by the passphrase.</source>
        <translation>用口令打开。</translation>
    </message>
    <message>
        <source>Opened by this computer&apos;s keyring.</source>
        <translation>用这台电脑的钥匙串打开。</translation>
    </message>
    <message>
        <source>The keyring of this computer keeps a key. Whoever is signed in here may open it.</source>
        <translation>钥匙保存在这台电脑的系统钥匙串里，登录了这台电脑的人就能打开。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Made by itself at the start, once a day, and before every import, merge and update. Each is checked.</source>
        <translation>启动时、每天一次，以及每次导入、合并和升级前自动备份，每份都经过验证。</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>No backup yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message numerus="yes">
        <source>%n backups, the last one {moment}, {reason}.</source>
        <translation>
            <numerusform>共 %n 份备份，最近一份：{moment}，{reason}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Check the workspace</source>
        <translation>检查工作区</translation>
    </message>
    <message>
        <source>Pages, tables, journal and files, one by one</source>
        <translation>逐项检查数据页、数据表、日志和文件</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>All in order: {count} pages, rows and files were looked at.</source>
        <translation>一切正常：共查看 {count} 个数据页、记录和文件。</translation>
    </message>
</context>
<context>
    <name>TypeBackStep</name>
    <message>
        <source>Type three groups back from your paper</source>
        <translation>照着纸上输入其中三组</translation>
    </message>
    <message>
        <source>Upper or lower case does not matter.</source>
        <translation>不分大小写。</translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation>第 {number} 组</translation>
    </message>
    <message>
        <source>Show the key again</source>
        <translation>再看一次密钥</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>不一致</translation>
    </message>
</context>
<context>
    <name>UnlockStep</name>
    <message>
        <source>Locked after a while without a key or the mouse.</source>
        <translation>一段时间没有操作，已自动锁定。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Show the letters</source>
        <translation>显示输入内容</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Another workspace…</source>
        <translation>其他工作区…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>用口令打开</translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <translation>用恢复密钥打开</translation>
    </message>
    <message numerus="yes">
        <source>Open (in %n s)</source>
        <translation>
            <numerusform>打开（%n 秒后）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WelcomeStep</name>
    <message>
        <source>Welcome to Zhaoxian</source>
        <translation>欢迎使用招贤</translation>
    </message>
    <message>
        <source>Everything stays in one encrypted file on this computer. It needs no server and no network.</source>
        <translation>所有数据都在这台电脑上的一个加密文件里，不需要服务器，也不需要联网。</translation>
    </message>
    <message>
        <source>For example: Hengyue Precision Machinery</source>
        <translation>例如：衡岳精密机械</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>你的姓名</translation>
    </message>
    <message>
        <source>It stands beside what you do.</source>
        <translation>会显示在你的操作记录旁。</translation>
    </message>
    <message>
        <source>Look around with demo data</source>
        <translation>看演示数据</translation>
    </message>
    <message>
        <source>Open a workspace…</source>
        <translation>打开已有工作区…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>请填写。</translation>
    </message>
</context>
<context>
    <name>WorkingStep</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
</TS>
