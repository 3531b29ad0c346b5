<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>BatchBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Each file</source>
        <translation>逐份看结果</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Reading files…</source>
        <translation>正在读文件…</translation>
    </message>
    <message>
        <source>Read {done} of {total}</source>
        <translation>已读 {done} / {total} 份</translation>
    </message>
    <message numerus="yes">
        <source>%n files are in</source>
        <translation>
            <numerusform>收进 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n 份读不了</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already</source>
        <translation>
            <numerusform>%n 份已在列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %n files were read.</source>
        <translation>
            <numerusform>已停止，读完 %n 份。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n 份文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Result of each file</source>
        <translation>每份文件的结果</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Take out of the list</source>
        <translation>移出列表</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选文件夹…</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The file has {megabytes} MB, more than the {limit} MB that are read. Ask for a smaller one.</source>
        <translation>文件有 {megabytes} MB，超过 {limit} MB 的上限。请对方发小一点的。</translation>
    </message>
    <message>
        <source>Reading the file took longer than {seconds} seconds and was stopped. Open it by hand to see why.</source>
        <translation>读这份文件超过 {seconds} 秒，已停止。请手动打开看看。</translation>
    </message>
    <message>
        <source>The file would have taken more than {megabytes} MB of memory and was put aside.</source>
        <translation>读这份文件要占 {megabytes} MB 以上内存，已放到一边。</translation>
    </message>
    <message>
        <source>The file made its reader fail. It is probably damaged; ask for it again.</source>
        <translation>读取这份文件时出错，文件可能已损坏。请对方重发。</translation>
    </message>
    <message>
        <source>The file is damaged and could not be read. Ask for it again.</source>
        <translation>文件已损坏，读不了。请对方重发。</translation>
    </message>
    <message>
        <source>The file cannot be opened. It may be open elsewhere, or gone.</source>
        <translation>文件打不开，可能正被占用，或已不在原处。</translation>
    </message>
    <message>
        <source>The file cannot be written there. Choose another place.</source>
        <translation>文件写不到那里，请换个位置。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>The file has a password. Save it without one and drop it again.</source>
        <translation>文件有密码。请去掉密码后再拖进来。</translation>
    </message>
    <message>
        <source>The PDF is damaged and cannot be opened. Ask for it again.</source>
        <translation>PDF 已损坏，打不开。请对方重发。</translation>
    </message>
    <message>
        <source>The Word file is damaged and cannot be opened. Save it again in Word.</source>
        <translation>Word 文件已损坏，打不开。请用 Word 重新保存一次。</translation>
    </message>
    <message>
        <source>The picture is damaged and cannot be opened.</source>
        <translation>图片已损坏，打不开。</translation>
    </message>
    <message>
        <source>The picture is too large to be opened safely. Save it smaller and drop it again.</source>
        <translation>图片尺寸过大，不能安全打开。请缩小后再拖进来。</translation>
    </message>
    <message>
        <source>The file is packed so that it would fill the memory. It was not opened.</source>
        <translation>文件解压后会占满内存，未打开。</translation>
    </message>
    <message>
        <source>The file tries to load something from elsewhere. It was not opened.</source>
        <translation>文件想从别处加载内容，未打开。</translation>
    </message>
    <message>
        <source>This is a program, not a résumé. It was not kept.</source>
        <translation>这是程序，不是简历，没有保存。</translation>
    </message>
    <message>
        <source>This is an Excel workbook. Ledgers come in through Import.</source>
        <translation>这是 Excel 工作簿。台账请从「导入」进来。</translation>
    </message>
    <message>
        <source>This is a presentation. Save it as PDF and drop it again.</source>
        <translation>这是演示文稿。请另存为 PDF 再拖进来。</translation>
    </message>
    <message>
        <source>The characters of this text file could not be made out. Save it as UTF-8 and drop it again.</source>
        <translation>这份文本的文字编码认不出来。请存为 UTF-8 再拖进来。</translation>
    </message>
    <message>
        <source>The old Word or WPS file is damaged and cannot be opened. Save it as .docx or PDF and drop it again.</source>
        <translation>这个旧版 Word/WPS 文件已损坏，打不开。请另存为 .docx 或 PDF 再拖进来。</translation>
    </message>
    <message>
        <source>The OpenDocument file is damaged and cannot be opened. Save it again, or as PDF.</source>
        <translation>这个 ODT 文件已损坏，打不开。请重新保存，或存成 PDF。</translation>
    </message>
    <message>
        <source>The mail is damaged and cannot be opened. Save its attachment and drop that.</source>
        <translation>这封邮件已损坏，打不开。请把附件另存后拖进来。</translation>
    </message>
    <message>
        <source>This OpenDocument file holds no text. Save it as PDF and drop it again.</source>
        <translation>这个 OpenDocument 文件里没有正文。请存成 PDF 再拖进来。</translation>
    </message>
    <message>
        <source>This is a file of an office program that cannot be read here (very old WPS, Works). Save it as .docx or PDF.</source>
        <translation>这种旧办公软件的文件（很旧的 WPS、Works）这里读不了。请另存为 .docx 或 PDF。</translation>
    </message>
    <message>
        <source>Pages, OFD and e-book files cannot be read here. Save it as PDF and drop it again.</source>
        <translation>Pages、OFD 和电子书文件这里读不了。请存成 PDF 再拖进来。</translation>
    </message>
    <message>
        <source>This is no kind of document that can be read. Save it as PDF and drop it again.</source>
        <translation>这种文件读不了。请另存为 PDF 再拖进来。</translation>
    </message>
    <message>
        <source>RAR, 7z and other packed files cannot be opened here. Unpack it and drop the files, or pack them as ZIP.</source>
        <translation>RAR、7z 等压缩包这里打不开。请解压后把文件拖进来，或改用 ZIP。</translation>
    </message>
    <message>
        <source>This file holds other files. Drop it on Résumés in: each of them becomes one entry there.</source>
        <translation>这个文件里还有别的文件。请拖到“收简历”，里面每份各成一条。</translation>
    </message>
    <message>
        <source>The ZIP file is damaged or not complete. Ask for it again.</source>
        <translation>这个 ZIP 压缩包已损坏或不完整。请让对方重发。</translation>
    </message>
    <message>
        <source>This file is damaged inside its ZIP file, or packed in a way that is not known. Ask for it again.</source>
        <translation>压缩包里的这个文件已损坏，或压缩方式不认识。请让对方重发。</translation>
    </message>
    <message>
        <source>The ZIP file has a password. Unpack it and drop the files themselves.</source>
        <translation>这个压缩包有密码。请解压后把文件拖进来。</translation>
    </message>
    <message>
        <source>The ZIP file holds no files.</source>
        <translation>这个压缩包里没有文件。</translation>
    </message>
    <message>
        <source>Too many files packed inside one another. Unpack it and drop the files themselves.</source>
        <translation>压缩包层层嵌套太深。请解压后把文件拖进来。</translation>
    </message>
    <message>
        <source>This kind of file has no pages to draw.</source>
        <translation>这种文件没有页面可显示。</translation>
    </message>
    <message>
        <source>A scan without text. Type the fields beside its picture.</source>
        <translation>扫描件，没有文字。请对着图片填写。</translation>
    </message>
    <message>
        <source>No text could be made out on this scan. Type the fields beside its picture.</source>
        <translation>这份扫描件认不出文字。请对着图片填写。</translation>
    </message>
    <message>
        <source>The text of this file is garbled. Type the fields beside its picture.</source>
        <translation>文件里的文字是乱码。请对着图片填写。</translation>
    </message>
    <message>
        <source>The stored file is not what was kept. Check the workspace and its backups.</source>
        <translation>存着的文件和当初收进的不一致。请检查工作区和备份。</translation>
    </message>
    <message>
        <source>This folder is not there. Choose another one.</source>
        <translation>这个文件夹不在了。请另选一个。</translation>
    </message>
    <message>
        <source>At most {most} folders are watched. Forget one first.</source>
        <translation>最多留意 {most} 个文件夹。请先移除一个。</translation>
    </message>
    <message>
        <source>{path} is watched already, and this folder with it.</source>
        <translation>{path} 已在留意，这个文件夹也包含在内。</translation>
    </message>
    <message>
        <source>The very same file is already waiting here.</source>
        <translation>同一份文件已在列表里。</translation>
    </message>
    <message>
        <source>Write the pay like 15000-20000, 15-20K or 20-30万/年.</source>
        <translation>薪资请写成 15000-20000、15-20K 或 20-30万/年。</translation>
    </message>
    <message>
        <source>Write the years as a number, like 6 or 6.5.</source>
        <translation>年限请写数字，例如 6 或 6.5。</translation>
    </message>
    <message>
        <source>Somebody has dealt with this file meanwhile.</source>
        <translation>这份文件刚被别人处理过了。</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Read as “{words}”; corrected like this before</source>
        <translation>原文是「{words}」，按以往的更正填写</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Read what is there</source>
        <translation>读取现有文件</translation>
    </message>
    <message>
        <source>Take in all files of this folder; those that came in before are left out.</source>
        <translation>把文件夹里现有的文件都收进来；收过的会跳过。</translation>
    </message>
    <message>
        <source>Watch {path}</source>
        <translation>留意 {path}</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>This folder is not there now.</source>
        <translation>现在找不到这个文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n 份文件</numerusform>
        </translation>
    </message>
    <message>
        <source>On</source>
        <translation>已开启</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>No longer watched: {path}</source>
        <translation>不再留意：{path}</translation>
    </message>
    <message>
        <source>Read the files of a folder</source>
        <translation>读取文件夹里的文件</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Lives in</source>
        <translation>现居</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>学历</translation>
    </message>
    <message>
        <source>Years of work</source>
        <translation>工作年限</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>现任职务</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>现任公司</translation>
    </message>
    <message>
        <source>School</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>Wanted job</source>
        <translation>期望职位</translation>
    </message>
    <message>
        <source>Wanted city</source>
        <translation>期望城市</translation>
    </message>
    <message>
        <source>Expected pay</source>
        <translation>期望薪资</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生</translation>
    </message>
    <message>
        <source>Nothing doubtful</source>
        <translation>没有存疑</translation>
    </message>
    <message numerus="yes">
        <source>%n to check</source>
        <translation>
            <numerusform>%n 处请核对</numerusform>
        </translation>
    </message>
    <message>
        <source>Perhaps on file</source>
        <translation>可能来过</translation>
    </message>
    <message>
        <source>Scan without text</source>
        <translation>扫描件，没有文字</translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message>
        <source>Résumés ({patterns})</source>
        <translation>简历 ({patterns})</translation>
    </message>
    <message>
        <source>Choose résumés</source>
        <translation>选简历文件</translation>
    </message>
    <message>
        <source>Choose a folder of résumés</source>
        <translation>选简历文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 份待看</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n 份请核对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not readable</source>
        <translation>
            <numerusform>%n 份读不了</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>here %n fields to check</source>
        <translation>
            <numerusform>这份还有 %n 处请核对</numerusform>
        </translation>
    </message>
    <message>
        <source>Résumés in</source>
        <translation>收简历</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选文件…</translation>
    </message>
    <message>
        <source>Take in those without doubt</source>
        <translation>收下没有存疑的</translation>
    </message>
    <message>
        <source>Take in, next</source>
        <translation>收下，下一份</translation>
    </message>
    <message>
        <source>Drop résumés here</source>
        <translation>把简历拖到这里</translation>
    </message>
    <message>
        <source>PDF, Word, WPS, photos, mails, ZIP files; whole folders too. Originals are kept, encrypted.</source>
        <translation>PDF、Word、WPS、照片、邮件、ZIP 都行，整个文件夹也行。原件加密保存。</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选文件夹…</translation>
    </message>
    <message>
        <source>choose files</source>
        <translation>选文件</translation>
    </message>
    <message>
        <source>file</source>
        <translation>上下一份</translation>
    </message>
    <message>
        <source>next doubt</source>
        <translation>下一处存疑</translation>
    </message>
    <message>
        <source>add to that person</source>
        <translation>并到此人</translation>
    </message>
    <message>
        <source>take in, next</source>
        <translation>收下，下一份</translation>
    </message>
    <message>
        <source>Files are read on this computer only</source>
        <translation>文件只在本机读取</translation>
    </message>
    <message numerus="yes">
        <source>Watching %n folders</source>
        <translation>
            <numerusform>正在留意 %n 个文件夹</numerusform>
        </translation>
    </message>
    <message>
        <source>Read résumés</source>
        <translation>读简历</translation>
    </message>
    <message numerus="yes">
        <source>%n filled-in forms came back</source>
        <translation>
            <numerusform>收到 %n 份寄回的表单</numerusform>
        </translation>
    </message>
    <message>
        <source>Recognise a scan</source>
        <translation>识别扫描件</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n without doubt</source>
        <translation>
            <numerusform>收下没有存疑的 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken in: {name}</source>
        <translation>已收下 {name}</translation>
    </message>
    <message numerus="yes">
        <source>Took in %n people</source>
        <translation>
            <numerusform>已收下 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %n files out of the list</source>
        <translation>
            <numerusform>已移出 %n 份</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LikenessCard</name>
    <message>
        <source>Add to this person</source>
        <translation>并到此人</translation>
    </message>
    <message>
        <source>See the old file</source>
        <translation>看旧档案</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>不是同一人</translation>
    </message>
    <message>
        <source>{name} may be the same person</source>
        <translation>可能来过：{name}</translation>
    </message>
    <message>
        <source>Because: {reasons}</source>
        <translation>依据：{reasons}</translation>
    </message>
    <message>
        <source>Applied for: {positions}</source>
        <translation>应聘过：{positions}</translation>
    </message>
    <message>
        <source>Say first who this is: F4 if the same person, F8 if somebody else.</source>
        <translation>先说这是谁：同一人按 F4，不是同一人按 F8。</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Waiting files</source>
        <translation>待看的文件</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>On file only</source>
        <translation>只建档案</translation>
    </message>
    <message>
        <source>Choose a source</source>
        <translation>选渠道</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Recognise the text</source>
        <translation>识别文字</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>教育经历</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作经历</translation>
    </message>
    <message>
        <source>Kept apart</source>
        <translation>单独存放</translation>
    </message>
    <message>
        <source>By law these are stored beside the person and never searched, filtered or scored.</source>
        <translation>依法单独存放，不参与搜索、筛选和评分。</translation>
    </message>
    <message>
        <source>Choose where the résumé came from</source>
        <translation>请选简历从哪个渠道来</translation>
    </message>
</context>
<context>
    <name>WatchSection</name>
    <message>
        <source>Watched folders</source>
        <translation>自动收简历的文件夹</translation>
    </message>
    <message>
        <source>Résumés and saved mails (.eml, .msg) that land in these folders come in by themselves, while Zhaoxian is open. The files stay where they are.</source>
        <translation>招贤打开时，存进这些文件夹的简历和邮件（.eml、.msg）会自动进“收简历”。原文件不动。</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Choose a folder to watch</source>
        <translation>选择要留意的文件夹</translation>
    </message>
    <message>
        <source>Watched from now on: {path}</source>
        <translation>已开始留意：{path}</translation>
    </message>
</context>
<context>
    <name>_Mark</name>
    <message>
        <source>check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>mended</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>已核对</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>未填</translation>
    </message>
</context>
<context>
    <name>_StayRow</name>
    <message>
        <source>Leave this line out</source>
        <translation>不要这一行</translation>
    </message>
    <message>
        <source>now</source>
        <translation>至今</translation>
    </message>
</context>
<context>
    <name>_Veil</name>
    <message numerus="yes">
        <source>Let go to read %n files</source>
        <translation>
            <numerusform>放开，读这 %n 个文件</numerusform>
        </translation>
    </message>
</context>
</TS>
