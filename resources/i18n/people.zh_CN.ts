<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ExportList</name>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>With Chinese headings…</source>
        <translation>中文表头…</translation>
    </message>
    <message>
        <source>With English headings…</source>
        <translation>英文表头…</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>导出名单</translation>
    </message>
    <message>
        <source>Candidates.xlsx</source>
        <translation>候选人.xlsx</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Save {name}</source>
        <translation>保存 {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n people saved in {name}</source>
        <translation>
            <numerusform>%n 人已存到 {name}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetPanel</name>
    <message>
        <source>Standing</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Hired</source>
        <translation>已录用</translation>
    </message>
    <message>
        <source>Rejected before</source>
        <translation>曾被淘汰</translation>
    </message>
    <message>
        <source>Never applied</source>
        <translation>未应聘过</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>With a résumé</source>
        <translation>有简历</translation>
    </message>
    <message>
        <source>Degree, at least</source>
        <translation>学历不低于</translation>
    </message>
    <message>
        <source>Work, at least</source>
        <translation>工作年限不少于</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Applied for</source>
        <translation>应聘过</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>清空筛选</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>不限</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>讨论</translation>
    </message>
    <message>
        <source>Phone or address</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现职</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>投递</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>命中</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Take in résumés</source>
        <translation>收简历</translation>
    </message>
    <message>
        <source>Import a ledger</source>
        <translation>导入台账</translation>
    </message>
    <message>
        <source>Find duplicates</source>
        <translation>查重</translation>
    </message>
    <message>
        <source>Call list…</source>
        <translation>电话名单…</translation>
    </message>
    <message>
        <source>Name, pinyin, phone, skill, company, résumé</source>
        <translation>姓名、拼音、手机、技能、公司、简历内容</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>People</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>up and down</source>
        <translation>上下</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>back</source>
        <translation>返回</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>more than {count}</source>
        <translation>超过 {count}</translation>
    </message>
    <message>
        <source>{total}, the first {n} are shown</source>
        <translation>{total}，只列前 {n} 人</translation>
    </message>
    <message>
        <source>No candidates yet</source>
        <translation>还没有候选人</translation>
    </message>
    <message>
        <source>They come with their résumés, or with the ledger.</source>
        <translation>拖入简历或导入台账，人就在这里。</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Try fewer words, pinyin, or fewer filters.</source>
        <translation>少写几个字，用拼音，或减少筛选条件。</translation>
    </message>
    <message>
        <source>Nobody here</source>
        <translation>这里没有人</translation>
    </message>
    <message>
        <source>No application fits this question any more.</source>
        <translation>已没有符合的投递。</translation>
    </message>
    <message>
        <source>From channel {channel}</source>
        <translation>来自{channel}的人</translation>
    </message>
    <message>
        <source>Ended because: {reason}</source>
        <translation>结束原因：{reason}</translation>
    </message>
    <message>
        <source>{metric}: {part}</source>
        <translation>{metric}：{part}</translation>
    </message>
    <message>
        <source>Rated by {name} beside others</source>
        <translation>{name}与他人同评的人</translation>
    </message>
    <message>
        <source>In the experiment: {words}</source>
        <translation>实验：{words}</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>Imported, phone or channel missing</source>
        <translation>导入后缺手机号或渠道的人</translation>
    </message>
    <message>
        <source>Found: {words}</source>
        <translation>搜到：{words}</translation>
    </message>
    <message>
        <source>Reached {stage} or later</source>
        <translation>到达{stage}或更后阶段的人</translation>
    </message>
    <message>
        <source>Went on from {stage}</source>
        <translation>从{stage}往下走的人</translation>
    </message>
    <message>
        <source>Left {stage} and did not go on</source>
        <translation>离开{stage}没有往下走的人</translation>
    </message>
    <message>
        <source>Still in {stage}</source>
        <translation>仍在{stage}的人</translation>
    </message>
    <message>
        <source>Left {stage} in the window</source>
        <translation>时间段内离开{stage}的人</translation>
    </message>
    <message>
        <source>Longer in {stage} than its limit</source>
        <translation>在{stage}超时的人</translation>
    </message>
    <message>
        <source>all that count</source>
        <translation>计入的</translation>
    </message>
    <message>
        <source>fulfilled</source>
        <translation>做到的</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>没做到的</translation>
    </message>
    <message>
        <source>not decided yet</source>
        <translation>还没有结果的</translation>
    </message>
</context>
<context>
    <name>_Picked</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
</context>
</TS>
