<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Errors</name>
    <message>
        <source>This channel takes {most} characters; {over} are too many.</source>
        <translation>该渠道最多 {most} 字，超出 {over} 字。</translation>
    </message>
    <message>
        <source>Leave the code {mark} in the text: applicants name it.</source>
        <translation>请保留编号 {mark}，应聘者靠它注明来源。</translation>
    </message>
    <message>
        <source>A cost is between 0 and {most} yuan.</source>
        <translation>费用在 0 到 {most} 元之间。</translation>
    </message>
    <message>
        <source>It was not posted yet.</source>
        <translation>还没有发布。</translation>
    </message>
    <message>
        <source>It was posted: take it down instead.</source>
        <translation>已发布过，请改为下线。</translation>
    </message>
</context>
<context>
    <name>PostingPanel</name>
    <message>
        <source>Text of the posting</source>
        <translation>发布文案</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Write anew</source>
        <translation>重写</translation>
    </message>
    <message>
        <source>Taken down</source>
        <translation>已下线</translation>
    </message>
    <message>
        <source>Keep the text</source>
        <translation>保存文案</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>It is posted</source>
        <translation>标为已发布</translation>
    </message>
    <message>
        <source>Write the text</source>
        <translation>写文案</translation>
    </message>
    <message>
        <source>Address of the posting</source>
        <translation>发布链接</translation>
    </message>
    <message>
        <source>Cost in yuan</source>
        <translation>费用（元）</translation>
    </message>
    <message>
        <source>The position was changed since. Read it again, or write it anew.</source>
        <translation>职位之后改过，请核对或重写。</translation>
    </message>
    <message>
        <source>Keep address and cost</source>
        <translation>保存链接和费用</translation>
    </message>
    <message>
        <source>No text for this channel yet</source>
        <translation>该渠道还没有文案</translation>
    </message>
    <message>
        <source>taken down {when}</source>
        <translation>{when} 下线</translation>
    </message>
    <message>
        <source>posted {when}</source>
        <translation>{when} 发布</translation>
    </message>
    <message numerus="yes">
        <source>%n applicants</source>
        <translation>
            <numerusform>%n 人应聘</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of {most} characters</source>
        <translation>{count} / {most} 字</translation>
    </message>
</context>
<context>
    <name>PostingsPage</name>
    <message>
        <source>Postings</source>
        <translation>招聘发布</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Suppliers and payouts</source>
        <translation>供应商与应付</translation>
    </message>
    <message>
        <source>Export all texts…</source>
        <translation>导出全部文案…</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Applicants</source>
        <translation>应聘</translation>
    </message>
    <message>
        <source>Each</source>
        <translation>人均</translation>
    </message>
    <message>
        <source>Hired</source>
        <translation>入职</translation>
    </message>
    <message>
        <source>taken down {when}</source>
        <translation>{when} 下线</translation>
    </message>
    <message>
        <source>posted {when}</source>
        <translation>{when} 发布</translation>
    </message>
    <message>
        <source>text written</source>
        <translation>文案已写</translation>
    </message>
    <message>
        <source>up and down</source>
        <translation>上下</translation>
    </message>
    <message>
        <source>select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>write the text; it is posted</source>
        <translation>写文案；已发布</translation>
    </message>
    <message numerus="yes">
        <source>%n texts</source>
        <translation>
            <numerusform>%n 份文案</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applicants</source>
        <translation>
            <numerusform>%n 人应聘</numerusform>
        </translation>
    </message>
    <message>
        <source>{money} yuan</source>
        <translation>{money} 元</translation>
    </message>
    <message>
        <source>Texts written</source>
        <translation>文案已写好</translation>
    </message>
    <message>
        <source>Copied: {channel}</source>
        <translation>已复制：{channel}</translation>
    </message>
    <message>
        <source>Taken down: {channel}</source>
        <translation>已下线：{channel}</translation>
    </message>
    <message>
        <source>Written anew: {channel}</source>
        <translation>已重写：{channel}</translation>
    </message>
    <message>
        <source>Thrown away: {channel}</source>
        <translation>已删除：{channel}</translation>
    </message>
    <message>
        <source>Kept: {channel}</source>
        <translation>已保存：{channel}</translation>
    </message>
    <message>
        <source>Text of the posting</source>
        <translation>发布文案</translation>
    </message>
    <message>
        <source>Posted: {channel}</source>
        <translation>已发布：{channel}</translation>
    </message>
    <message>
        <source>Address of the posting</source>
        <translation>发布链接</translation>
    </message>
    <message>
        <source>Cost in yuan</source>
        <translation>费用（元）</translation>
    </message>
    <message>
        <source>Postings {title}</source>
        <translation>招聘发布 {title}</translation>
    </message>
    <message>
        <source>Export all texts</source>
        <translation>导出全部文案</translation>
    </message>
    <message>
        <source>Not written: {why}</source>
        <translation>没有写成：{why}</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已导出：{file}</translation>
    </message>
</context>
</TS>
