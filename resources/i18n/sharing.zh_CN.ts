<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>CertificatesLine</name>
    <message>
        <source>nothing more</source>
        <translation>无需其他</translation>
    </message>
    <message>
        <source>their computer, registered at the first sign-in</source>
        <translation>本人电脑（首次登录时登记）</translation>
    </message>
    <message>
        <source>their computer, registered by invitation only</source>
        <translation>本人电脑（仅凭邀请登记）</translation>
    </message>
    <message>
        <source>Besides the password, ask for</source>
        <translation>除密码外，登录还需</translation>
    </message>
    <message>
        <source>Computers…</source>
        <translation>已登记电脑…</translation>
    </message>
    <message>
        <source>{ready} of {all} people with access have a registered computer.</source>
        <translation>{all} 位可登录的同事中，{ready} 位已登记电脑。</translation>
    </message>
    <message>
        <source>Registering at the first sign-in comes first; by invitation only, once everybody is.</source>
        <translation>建议先选“首次登录时登记”，等大家都登记后再改为“仅凭邀请”。</translation>
    </message>
    <message>
        <source>The others need a new invitation.</source>
        <translation>其余同事需要新的邀请。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>停用</translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>Invitations</source>
        <translation>邀请文件</translation>
    </message>
    <message>
        <source>Open an invitation</source>
        <translation>打开邀请文件</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Nothing answers at {where}. Is the host computer on, and are you in the office&apos;s network? If it has another address now, type it here.</source>
        <translation>{where} 没有应答。请确认主机已开机，且本机已连上公司网络；主机换了地址的，在这里填新地址。</translation>
    </message>
    <message>
        <source>The host&apos;s disk is full. Nothing was changed. Free some space there, then try again.</source>
        <translation>主机的磁盘满了，没有改动任何内容。请在主机上腾出空间后再试。</translation>
    </message>
    <message>
        <source>The host at {where} is just starting. Try again in a minute.</source>
        <translation>主机 {where} 正在启动，请一分钟后再试。</translation>
    </message>
    <message>
        <source>Not the password, or no access any more. The administrator can send a new invitation.</source>
        <translation>密码不对，或者你已没有权限。可以请管理员重新发邀请。</translation>
    </message>
    <message>
        <source>You no longer have access to this workspace. Ask the administrator for a new invitation.</source>
        <translation>你已不能进入这个工作区。需要时请管理员重新邀请。</translation>
    </message>
    <message>
        <source>The computer at {where} is not the host that invited you: its certificate is another one. Nothing was sent. Tell the administrator.</source>
        <translation>{where} 不是邀请你的那台主机：证书不同。没有发出任何数据，请告诉管理员。</translation>
    </message>
    <message>
        <source>This computer is not one of those on which you sign in. Ask the administrator for a new invitation, and open it here.</source>
        <translation>这台电脑未登记，不能用您的账号登录。请向管理员要一份新的邀请，并在这台电脑上打开。</translation>
    </message>
    <message>
        <source>The host does not take this computer&apos;s certificate: it was withdrawn, or its key cannot be read. Ask the administrator for a new invitation, and open it here.</source>
        <translation>主机不接受这台电脑的证书：已被停用，或密钥无法读取。请向管理员要一份新的邀请，并在这台电脑上打开。</translation>
    </message>
    <message>
        <source>Your own computer is not registered, so you would be out yourself. Choose registering at the first sign-in, sign in again, then require invitations.</source>
        <translation>您自己的电脑尚未登记，改了之后您也无法登录。请先选“首次登录时登记”，重新登录一次，再改为仅凭邀请。</translation>
    </message>
    <message>
        <source>No computer with this certificate is known here.</source>
        <translation>没有登记过使用该证书的电脑。</translation>
    </message>
    <message>
        <source>The server at {where} does not encrypt. Nothing was sent.</source>
        <translation>服务器 {where} 不加密，没有发出任何数据。</translation>
    </message>
    <message>
        <source>Too many are connected to {where}. Try again in a minute.</source>
        <translation>连接 {where} 的人太多，请一分钟后再试。</translation>
    </message>
    <message>
        <source>{name} was brought up to date by a newer program. Install the newest version here, then sign in.</source>
        <translation>“{name}”已由更新版本的程序升级。请先在本机安装最新版本，再登录。</translation>
    </message>
    <message>
        <source>The host of {name} still runs an older version. The administrator installs this version there and starts the host again.</source>
        <translation>“{name}”的主机还是旧版本。请管理员在主机上安装本版本并重新启动主机。</translation>
    </message>
    <message>
        <source>{name} is being set up: there is no workspace on the server yet. Ask the administrator.</source>
        <translation>“{name}”还没建好：服务器上没有工作区。请问管理员。</translation>
    </message>
    <message>
        <source>This login belongs to nobody in this workspace any more. Ask the administrator for an invitation.</source>
        <translation>这个登录名在工作区里已没有对应的人员。请管理员重新邀请。</translation>
    </message>
    <message>
        <source>{name} cannot be read. Ask for a new invitation.</source>
        <translation>{name} 无法读取，请重新索取邀请。</translation>
    </message>
    <message>
        <source>The invitation {name} has expired. Ask the administrator for a new one.</source>
        <translation>邀请 {name} 已过期，请管理员重新发一份。</translation>
    </message>
    <message>
        <source>This invitation was used already or withdrawn. If you did not use it yourself, tell the administrator.</source>
        <translation>这份邀请已用过或已作废。如果不是你本人用的，请告诉管理员。</translation>
    </message>
    <message>
        <source>{name} is on a server: its host makes the backups. This is for a workspace of this computer.</source>
        <translation>“{name}”在服务器上，由主机备份；这个命令只用于本机工作区。</translation>
    </message>
    <message>
        <source>There is no host in {folder}. Set one up first: host init.</source>
        <translation>{folder} 里没有主机，请先设置：host init。</translation>
    </message>
    <message>
        <source>There is a host in {folder} already.</source>
        <translation>{folder} 里已有主机。</translation>
    </message>
    <message>
        <source>The settings of the host in {folder} cannot be read.</source>
        <translation>主机（{folder}）的设置无法读取。</translation>
    </message>
    <message>
        <source>The keys of the host in {folder} cannot be read. Work with it as the user who set it up.</source>
        <translation>主机（{folder}）的密钥无法读取。请用当初设置主机的系统用户操作。</translation>
    </message>
    <message>
        <source>The host in {folder} has lost its data. Restore a backup.</source>
        <translation>主机（{folder}）的数据不见了，请恢复备份。</translation>
    </message>
    <message>
        <source>The engine&apos;s account cannot get into {folder}. Choose a folder that others may pass through.</source>
        <translation>数据库账号进不了 {folder}，请换一个其他用户可以进入的文件夹。</translation>
    </message>
    <message>
        <source>This installation came without the database engine. Install the full one on the host.</source>
        <translation>本次安装不含数据库引擎，主机上请安装完整版。</translation>
    </message>
    <message>
        <source>The engine does not run as root, and no account could be made for it. Start the host as a user.</source>
        <translation>数据库引擎不能以 root 运行，也没能为它建立账号。请用普通用户启动主机。</translation>
    </message>
    <message>
        <source>The database engine failed ({program}: {words}).</source>
        <translation>数据库引擎出错（{program}：{words}）。</translation>
    </message>
    <message>
        <source>The host does not run. Start it first: host start.</source>
        <translation>主机没有运行，请先启动：host start。</translation>
    </message>
    <message>
        <source>The host did not start. {log} says why.</source>
        <translation>主机没能启动，原因见 {log}。</translation>
    </message>
    <message>
        <source>The host does not stop. Try again in a minute.</source>
        <translation>主机没有停下来，请一分钟后再试。</translation>
    </message>
    <message>
        <source>The host runs already.</source>
        <translation>主机已在运行。</translation>
    </message>
    <message>
        <source>Another program has port {port}. Choose another one: host init --port, or edit host.json.</source>
        <translation>端口 {port} 被别的程序占用。请换一个：host init --port，或修改 host.json。</translation>
    </message>
    <message>
        <source>Nobody in the workspace is called {name}. Say the role, too, to enter somebody new.</source>
        <translation>工作区里没有叫“{name}”的人。新人员请同时写明角色。</translation>
    </message>
    <message>
        <source>Several people are called {name}. Invite in the window.</source>
        <translation>有几个人都叫“{name}”，请在窗口里邀请。</translation>
    </message>
    <message>
        <source>{name} has no access to the workspace.</source>
        <translation>“{name}”没有进入工作区的权限。</translation>
    </message>
    <message>
        <source>{name} was taken home into a file: this host is retired. Set up a new one to share it again.</source>
        <translation>“{name}”已搬回本机文件，这台主机已停用。要再共享请另设主机。</translation>
    </message>
    <message>
        <source>The host still serves people. Stop it first: host stop.</source>
        <translation>主机还在供人使用，请先停止：host stop。</translation>
    </message>
    <message>
        <source>There is no backup yet. Make one first.</source>
        <translation>还没有备份，请先做一份。</translation>
    </message>
    <message>
        <source>The newest backup does not hold what it should ({tables}). Make another one, and look at the disk.</source>
        <translation>最近的备份内容不对（{tables}）。请重新备份，并检查磁盘。</translation>
    </message>
    <message>
        <source>The disk of {folder} is full. Free some space; the earlier backups are untouched.</source>
        <translation>{folder} 所在磁盘已满，请腾出空间；之前的备份没有受影响。</translation>
    </message>
    <message>
        <source>The host&apos;s disk is nearly full. Free some space soon.</source>
        <translation>主机磁盘快满了，请尽快腾出空间。</translation>
    </message>
    <message>
        <source>The host&apos;s upkeep stumbled; its log says more.</source>
        <translation>主机的日常维护出错，详见主机日志。</translation>
    </message>
    <message>
        <source>Somebody else is bringing this workspace up to date right now. Try again in a minute.</source>
        <translation>有人正在升级这个工作区，请一分钟后再试。</translation>
    </message>
    <message>
        <source>There is a workspace on this host already ({name}). Set up another host for this one.</source>
        <translation>这台主机上已有工作区（{name}）。要迁入的工作区请另设主机。</translation>
    </message>
    <message>
        <source>That is no address of a database. Write postgresql://OWNER@SERVER/DATABASE.</source>
        <translation>这不是数据库地址。请写成 postgresql://所有者@服务器/数据库。</translation>
    </message>
    <message>
        <source>Nothing would encrypt the way to {where}. Name the server&apos;s certificate with --ca, or allow it with --insecure-local. Nothing was sent.</source>
        <translation>到 {where} 的连接没有加密。请用 --ca 指定服务器证书，或用 --insecure-local 允许。什么也没有发出。</translation>
    </message>
    <message>
        <source>Without TLS only a server on this computer itself is reached; {where} is not. Nothing was sent.</source>
        <translation>不加密只能连接本机上的服务器，{where} 不在本机。什么也没有发出。</translation>
    </message>
    <message>
        <source>The certificate {name} cannot be read.</source>
        <translation>证书 {name} 无法读取。</translation>
    </message>
    <message>
        <source>Nobody whom this computer trusts vouches for the server at {where}. Give its certificate with --ca. Nothing was sent.</source>
        <translation>本机信任的机构都没有为 {where} 上的服务器作证。请用 --ca 指定它的证书。什么也没有发出。</translation>
    </message>
    <message>
        <source>The server is PostgreSQL {version}; version 16 or later is needed. Nothing was changed.</source>
        <translation>服务器是 PostgreSQL {version}，需要 16 或更高版本。什么也没有改动。</translation>
    </message>
    <message>
        <source>{name} may not create logins for people. The server&apos;s administrator can allow it: ALTER ROLE … CREATEROLE. Nothing was changed.</source>
        <translation>{name} 无权为同事建立登录。请服务器管理员授权：ALTER ROLE … CREATEROLE。什么也没有改动。</translation>
    </message>
    <message>
        <source>{name} does not own the database {database}. Come as its owner. Nothing was changed.</source>
        <translation>{name} 不是数据库 {database} 的所有者，请用所有者登录。什么也没有改动。</translation>
    </message>
    <message>
        <source>The database {database} is not encoded as UTF8. Create one that is. Nothing was changed.</source>
        <translation>数据库 {database} 的编码不是 UTF8，请另建一个。什么也没有改动。</translation>
    </message>
    <message>
        <source>The database {database} is not empty: it holds {table}. Create one of its own. Nothing was changed.</source>
        <translation>数据库 {database} 不是空的，其中有 {table}。请单独建一个。什么也没有改动。</translation>
    </message>
    <message>
        <source>{path} is there already. Give the invitation another name.</source>
        <translation>{path} 已经存在，请给邀请文件换个名字。</translation>
    </message>
    <message>
        <source>Another command founds or follows the workspace in {database} right now. One is enough.</source>
        <translation>另一个命令正在建立或跟进 {database} 中的工作区，有一个就够了。</translation>
    </message>
    <message>
        <source>Nobody follows this workspace: search and figures stand still. Let host follow run somewhere.</source>
        <translation>没有程序在跟进这个工作区：搜索和统计停在原处。请在一台电脑上运行 host follow。</translation>
    </message>
    <message>
        <source>There is no backup here. Make one with host backup.</source>
        <translation>这里还没有备份。请用 host backup 备份一次。</translation>
    </message>
    <message>
        <source>The workspace of {name} was taken home; nobody works here any more.</source>
        <translation>{name} 的工作区已搬回本机，这里不再使用。</translation>
    </message>
    <message>
        <source>Colleagues are still signed in ({count} connections). Ask them to close the program, then try again.</source>
        <translation>还有同事没有退出（{count} 个连接）。请他们关闭程序后再试。</translation>
    </message>
    <message>
        <source>This folder belongs to a workspace on another server ({where}). It is tended with host follow.</source>
        <translation>这个文件夹属于另一台服务器（{where}）上的工作区，请用 host follow 管理。</translation>
    </message>
    <message>
        <source>{name} is of a workspace on somebody else&apos;s server. Open it with host open-backup, then move it to a host.</source>
        <translation>{name} 来自别的服务器上的工作区。请先用 host open-backup 打开，再搬到主机。</translation>
    </message>
    <message>
        <source>{name} is of an earlier edition. Back the database up, then run host follow --upgrade.</source>
        <translation>{name} 是早前版本的数据。请先备份数据库，再运行 host follow --upgrade。</translation>
    </message>
    <message>
        <source>What arrived is not what was sent ({tables}). Nothing was changed; the workspace is where it was.</source>
        <translation>迁到的数据与原来不一致（{tables}）。什么也没有改动，工作区还在原处。</translation>
    </message>
    <message>
        <source>Both sides must be of the same version first: open the workspace once, and start the host once.</source>
        <translation>两边版本要先一致：请把工作区打开一次，再把主机启动一次。</translation>
    </message>
    <message>
        <source>A row of {table} holds a character that a server cannot keep. Nothing was moved.</source>
        <translation>{table} 中有一行含服务器存不了的字符，没有迁移任何数据。</translation>
    </message>
</context>
<context>
    <name>HomeDialog</name>
    <message>
        <source>Take the workspace home</source>
        <translation>搬回本机</translation>
    </message>
    <message>
        <source>It becomes a file of this computer again. Colleagues are signed out, and the host is retired.</source>
        <translation>工作区重新成为本机的一个加密文件；同事会退出登录，主机停用。</translation>
    </message>
</context>
<context>
    <name>HostCard</name>
    <message>
        <source>This computer is the host</source>
        <translation>本机是主机</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation>随电脑启动</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Rehearse a restore</source>
        <translation>演练恢复</translation>
    </message>
    <message>
        <source>Backed up every night, encrypted, read back; once a week a restore is rehearsed and compared.</source>
        <translation>每晚自动备份：加密，并读回核对；每周演练一次恢复并逐行比对。</translation>
    </message>
    <message>
        <source>Colleagues cannot reach it? An administrator of this computer opens the firewall: {command}</source>
        <translation>同事连不上？请本机管理员放行防火墙：{command}</translation>
    </message>
    <message>
        <source>Certificate {print}</source>
        <translation>证书 {print}</translation>
    </message>
    <message>
        <source>Take home…</source>
        <translation>搬回本机…</translation>
    </message>
    <message>
        <source>Back into a file of this computer, compared row for row</source>
        <translation>搬回本机文件，逐行比对</translation>
    </message>
    <message>
        <source>It does not run: nobody can come in.</source>
        <translation>主机没有运行，谁也进不来。</translation>
    </message>
    <message numerus="yes">
        <source>%n connections</source>
        <translation>
            <numerusform>%n 个连接</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} GB free</source>
        <translation>剩余 {count} GB</translation>
    </message>
    <message>
        <source>It runs.</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Last backup {moment}</source>
        <translation>最近备份：{moment}</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>处理中…</translation>
    </message>
    <message>
        <source>Backed up just now, and read back.</source>
        <translation>刚刚已备份并读回核对。</translation>
    </message>
    <message>
        <source>Restored and compared in {seconds} s: {tables} tables, {rows} rows, all as they were.</source>
        <translation>{seconds} 秒恢复并比对完：{tables} 张表、{rows} 行，全部一致。</translation>
    </message>
    <message>
        <source>Still to be done by an administrator of this computer: {commands}</source>
        <translation>还需本机管理员执行：{commands}</translation>
    </message>
</context>
<context>
    <name>JoinStep</name>
    <message>
        <source>Join {organisation}</source>
        <translation>加入“{organisation}”</translation>
    </message>
    <message>
        <source>{person}, choose your own password. You sign in with it from now on; nobody else knows it.</source>
        <translation>{person}，请设置自己的密码。以后用它登录，别人不会知道。</translation>
    </message>
    <message>
        <source>Show the letters</source>
        <translation>显示字符</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>Keep it in this computer&apos;s keyring</source>
        <translation>存入本机钥匙串</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>加入</translation>
    </message>
    <message numerus="yes">
        <source>%n more characters</source>
        <translation>
            <numerusform>还差 %n 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>Long enough.</source>
        <translation>长度够了。</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>正在加入…</translation>
    </message>
</context>
<context>
    <name>MembersCard</name>
    <message>
        <source>Who may come in</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Hand the invitation over yourself: who opens it first sets the password. Good 7 days, once.</source>
        <translation>邀请文件请亲自交给本人：谁先打开，谁就设定密码。7 天内有效，只能用一次。</translation>
    </message>
    <message>
        <source>Colleagues and roles…</source>
        <translation>人员与角色…</translation>
    </message>
    <message>
        <source>New invitation…</source>
        <translation>重新邀请…</translation>
    </message>
    <message>
        <source>Invite…</source>
        <translation>邀请…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>member</source>
        <translation>已加入</translation>
    </message>
    <message>
        <source>invited</source>
        <translation>已邀请</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>no access</source>
        <translation>未开通</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>邀请文件</translation>
    </message>
    <message>
        <source>Save the invitation</source>
        <translation>保存邀请文件</translation>
    </message>
    <message>
        <source>The invitation of {person} is saved; good until {moment}.</source>
        <translation>{person} 的邀请已保存，{moment} 前有效。</translation>
    </message>
    <message>
        <source>{person} is signed out everywhere at once and cannot come in any more. The history stays.</source>
        <translation>{person} 会立即从所有电脑退出，不能再进入；历史记录保留。</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Change the password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>Show the letters</source>
        <translation>显示字符</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>当前密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>请填写。</translation>
    </message>
</context>
<context>
    <name>PasswordStep</name>
    <message>
        <source>Share this workspace with colleagues</source>
        <translation>与同事共享这个工作区</translation>
    </message>
    <message>
        <source>This computer becomes the host. Colleagues work in it at the same time while the computer is on.</source>
        <translation>本机会成为主机。电脑开着时，同事可以同时在里面工作。</translation>
    </message>
    <message>
        <source>Everything moves and is compared row for row. The file of today stays here, as it is.</source>
        <translation>全部数据迁入并逐行比对；现在的文件原样留在本机。</translation>
    </message>
    <message>
        <source>What each may see is enforced by the database itself, by role.</source>
        <translation>每个人能看到什么，由数据库按角色直接限制。</translation>
    </message>
    <message>
        <source>On the host the data is not encrypted on the disk: switch on BitLocker, FileVault or LUKS.</source>
        <translation>主机磁盘上的数据不加密，请打开 BitLocker、FileVault 或 LUKS。</translation>
    </message>
    <message>
        <source>Show the letters</source>
        <translation>显示字符</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>你的密码</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>You sign in with it from now on, here and on other computers.</source>
        <translation>以后在本机和别的电脑都用它登录。</translation>
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
    <name>ShareDialog</name>
    <message>
        <source>Share the workspace</source>
        <translation>共享工作区</translation>
    </message>
    <message>
        <source>It opens the host&apos;s backups on another computer. It is shown only now. Keep it on paper.</source>
        <translation>在别的电脑上恢复主机备份时要用它。只显示这一次，请留在纸上。</translation>
    </message>
</context>
<context>
    <name>SharingSection</name>
    <message>
        <source>Work together</source>
        <translation>多人协作</translation>
    </message>
    <message>
        <source>Share this workspace…</source>
        <translation>共享这个工作区…</translation>
    </message>
    <message>
        <source>Colleagues work in it from their own computers. This one becomes the host; no server is needed.</source>
        <translation>同事在各自电脑上一起使用。本机当主机，不需要服务器。</translation>
    </message>
    <message>
        <source>Shared workspace</source>
        <translation>共享工作区</translation>
    </message>
    <message>
        <source>{organisation}, on {address}</source>
        <translation>{organisation}，主机 {address}</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改密码…</translation>
    </message>
    <message>
        <source>Signed in as {person}</source>
        <translation>登录人：{person}</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>修改密码</translation>
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
        <source>The password is kept in this computer&apos;s keyring</source>
        <translation>密码已存入本机钥匙串</translation>
    </message>
    <message>
        <source>The password is changed.</source>
        <translation>密码已修改。</translation>
    </message>
</context>
<context>
    <name>SignInStep</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Show the letters</source>
        <translation>显示字符</translation>
    </message>
    <message>
        <source>Keep it in this computer&apos;s keyring</source>
        <translation>存入本机钥匙串</translation>
    </message>
    <message>
        <source>Address of the host</source>
        <translation>主机地址</translation>
    </message>
    <message>
        <source>Name or number of the computer, with :port where it is another one. Ask who looks after it.</source>
        <translation>电脑名或 IP，端口不同的加“:端口”。可问管理主机的人。</translation>
    </message>
    <message>
        <source>Another address…</source>
        <translation>换地址…</translation>
    </message>
    <message>
        <source>Another workspace…</source>
        <translation>其他工作区…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Shared workspace. You sign in as {person}.</source>
        <translation>共享工作区，登录人：{person}。</translation>
    </message>
    <message>
        <source>Locked after a while without a key or the mouse.</source>
        <translation>一段时间没有操作，已自动锁定。</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>正在登录…</translation>
    </message>
    <message>
        <source>Not an address. For example: 192.168.1.20:54320</source>
        <translation>地址不对。例如：192.168.1.20:54320</translation>
    </message>
</context>
</TS>
