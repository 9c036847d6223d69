### Who may use the bot, for its owner.

button-people = 🔑 Quem pode me usar
button-invite = ➕ Convidar alguém
button-copy-link = 📋 Copiar o link
button-withdraw =
    { $count ->
        [one] ✖ Retirar o convite aberto
       *[other] ✖ Retirar { $count } convites abertos
    }
button-remove = 🚫 Remover
button-remove-keep = 🚫 Remover e manter os dados
button-remove-erase = 🗑 Remover e excluir os dados
button-erase-theirs = 🗑 Excluir os dados
button-erase-really = 🗑 Sim, excluir tudo

people =
    🔑 <b>Quem pode me usar</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }

    Cada pessoa conecta o próprio WhatsApp, e ninguém vê o que é dos outros.{ $pending ->
        [0] { "" }
        [one] { " " }Há um convite aberto.
       *[other] { " " }Há { $pending } convites abertos.
    }
person-row-owner = 👑 { $name }
person-row-listed = 👤 { $name }
person-row-invited = 👤 { $name }
person-row-removed = 🚫 { $name }
person-row-leaving = ⏳ { $name }

person-card-owner =
    👑 <b>{ $name }</b>
    ID do Telegram <code>{ $number }</code>

    O bot é seu.
person-card-listed =
    👤 <b>{ $name }</b>
    ID do Telegram <code>{ $number }</code>

    Consta em ALLOWED_USER_IDS, por isso não posso remover. Quem me executa pode: basta tirar o ID dessa configuração e me iniciar de novo.
person-card-invited =
    👤 <b>{ $name }</b>
    ID do Telegram <code>{ $number }</code>

    Entrou por convite e está aqui desde { $at }.
person-card-removed =
    🚫 <b>{ $name }</b>
    ID do Telegram <code>{ $number }</code>

    Está sem acesso desde { $at }. Os dados são mantidos; nada é enviado. Um convite devolve o acesso.
person-card-leaving =
    ⏳ <b>{ $name }</b>
    ID do Telegram <code>{ $number }</code>

    A remoção está em andamento. Ela continua sozinha, mesmo após uma reinicialização; enquanto o WhatsApp estiver inacessível, espera.

invitation =
    🔑 <b>Um convite para uma pessoa</b>

    Passe este link para ela:
    { $link }

    Ou peça que me envie <code>/start { $code }</code>.

    Ele vale até { $until }, e uma única vez. Não guardo cópia, por isso não posso mostrá-lo de novo.
invitations-withdrawn =
    { $count ->
        [0] Não havia nenhum convite aberto.
        [one] O convite não vale mais nada.
       *[other] { $count } convites não valem mais nada.
    }
error-too-many-invitations = Há { $limit } convites abertos, e não pode haver mais de uma vez. Retire-os ou espere até serem usados ou expirarem.
invited =
    🔑 <b>Boas-vindas, { $name }.</b> Agora você pode usar este bot. O que você guardar aqui é só seu.

person-remove =
    <b>Remover { $name }?</b>

    Paro de responder a essa pessoa, os agendamentos dela param, nada do que espera sai, e o WhatsApp dela é desconectado.

    O que deve acontecer com os contatos, modelos, agendamentos e registro dela?
person-erase =
    <b>Excluir tudo de { $name }?</b>

    Contatos, modelos, agendamentos, registro e configurações. Isso não pode ser desfeito.
person-removed = { $name } não pode mais me usar.
farewell-kept = Seu acesso a este bot foi encerrado por quem o administra. Nada mais é enviado por você, seus agendamentos estão pausados e seu WhatsApp está desconectado dele. Seus dados são mantidos aqui; se você receber outro convite, vai encontrá-los como estavam.
farewell-erased = Seu acesso a este bot foi encerrado por quem o administra. Nada mais é enviado por você, seu WhatsApp está desconectado dele e todos os seus dados aqui foram excluídos.
