### Quiet hours, the pace of sending, and what waits because of them.

button-quiet-off = 🔔 Sem horário de silêncio
button-chosen = ● { $label }

quiet-hours = { $start } – { $end }
quiet-none = nenhum
quiet-ask =
    ⚙️ <b>Configurações › Horário de silêncio</b>

    Quando deve haver silêncio? Agora: { $quiet } ({ $zone }).

    O que está agendado espera então até o fim do horário de silêncio. O que você envia por conta própria sai na hora.
    Escolha ou digite dois horários, por exemplo <code>22:30 - 6:45</code> ou <code>das 22h às 7h</code>.
quiet-changed = 🌙 Horário de silêncio: <b>{ $quiet }</b>. O que está agendado espera então até ele acabar.
quiet-over = 🔔 Não há mais horário de silêncio: tudo sai na hora prevista.

pace =
    ⚙️ <b>Configurações › Ritmo</b>

    Ritmo: <b>{ $pace }</b>

    Entre mensagens para pessoas diferentes espero alguns segundos, como você faria, e mais tempo para quem nunca escreveu para você: o WhatsApp toma muitas mensagens seguidas por spam e pode restringir sua conta.
    <b>Cauteloso</b> espera o dobro. <b>Sem pausas</b> não espera nada: por sua conta e risco.

    Uma mensagem avulsa nunca atrasa. Em um dia envio no máximo { $cap ->
        [one] { $cap } mensagem
       *[other] { $cap } mensagens
    } e, a não ser no ritmo sem pausas, para no máximo { $firsts } pessoas novas; o que passar disso espera até o dia seguinte.
pace-careful = Cauteloso
pace-normal = Normal
pace-off = Sem pausas

limit-reached = ⏳ <b>O limite de { $most } mensagens de hoje foi atingido.</b>{ $rest }
limit-reached-people = ⏳ <b>Hoje já escrevi para { $most } pessoas novas</b>, e mais de uma só vez podem parecer spam ao WhatsApp. As mensagens para os outros continuam.{ $rest }
limit-waiting =
    { $waiting ->
        [0] { "" }
        [one] { " " }Uma mensagem espera até amanhã.
       *[other] { " " }{ $waiting } mensagens esperam até amanhã.
    }{ $lost ->
        [0] { "" }
        [one] { " " }Uma mensagem não pode esperar tanto e não vai sair; aviso na hora, e você pode enviá-la de novo.
       *[other] { " " }{ $lost } mensagens não podem esperar tanto e não vão sair; aviso na hora, e você pode enviá-las de novo.
    }

quiet-waits =
    { $said }
    🌙 Espera até { $until }: seu horário de silêncio.
delivery-pending-quiet =
    🌙 <b>Em espera</b> para { $name } até { $until }: seu horário de silêncio.

    <blockquote>{ $text }</blockquote>
delivery-pending-capped =
    🕓 <b>Em espera</b> para { $name } até { $until }: o limite de mensagens de hoje foi atingido.

    <blockquote>{ $text }</blockquote>
delivery-pending-new-people =
    🕓 <b>Em espera</b> para { $name } até { $until }: hoje já escrevi para bastantes pessoas novas, e mais poderiam parecer spam ao WhatsApp.

    <blockquote>{ $text }</blockquote>
delivery-pending-too-long =
    🕓 <b>Em espera</b> para { $name }: um limite do dia foi atingido. A mensagem poderia sair amanhã, mas só pode até { $until }.

    <blockquote>{ $text }</blockquote>

error-bad-quiet = Não consigo ler “{ $text }” como dois horários. Escreva assim: <code>22:30 - 6:45</code> ou <code>das 22h às 7h</code>.
