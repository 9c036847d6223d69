## Home: today at a glance

home =
    🏠 <b>Olá, { $name }</b>

    { $connection }

    { $next }
home-next =
    📅 <b>A seguir</b>
    { $lines }
home-line = { $at } · { $name }
home-lines =
    { $line }
    { $more }
home-more = …
home-nothing = 📅 Nada agendado. Toque em “Escrever” para começar.
nothing-paused = 📅 Nada sai: todos os agendamentos estão pausados. Em /schedules você os retoma.
status-next = 📅 Próxima mensagem: { $at }
status-nothing = 📅 Nada agendado.
button-write = ✍️ Escrever
button-home-asked =
    { $count ->
        [one] ❔ Uma mensagem espera o seu sim
       *[other] ❔ { $count } mensagens esperam o seu sim
    }
button-home-uncertain =
    { $count ->
        [one] ❓ Uma mensagem: chegou?
       *[other] ❓ { $count } mensagens: chegaram?
    }
button-home-failed =
    { $count ->
        [one] ❌ Uma mensagem falhou hoje
       *[other] ❌ { $count } mensagens falharam hoje
    }

home-first =
    🏠 <b>Olá, { $name }</b>

    Envio suas mensagens do WhatsApp na hora certa, uma única vez, e conto o que aconteceu com elas. { $done ->
        [0] Três passos e sua primeira mensagem estará a caminho:
        [1] O primeiro passo está feito, faltam dois:
        [one] O primeiro passo está feito, faltam dois:
       *[other] Falta um passo:
    }
button-step-link = 📱 Conectar o WhatsApp
button-step-add = 👥 Adicionar alguém
button-step-write = ✍️ Escrever
button-step-done = ✅ { $step }

write =
    ✍️ <b>Escrever</b>

    Agora ou em outro horário? Uma vez ou várias? Pergunto passo a passo.

button-help = ❓ Ajuda
button-status = 📊 Status

help =
    ❓ <b>Ajuda</b>

    Envio suas mensagens do WhatsApp na hora certa, uma única vez, e conto o que aconteceu com elas.

    <b>Conectar</b>
    /whatsapp mostra um código para escanear com o celular ou digitar nele.

    <b>Pessoas</b>
    <code>/add Mãe +55 11 96123-4567</code>, compartilhe um contato comigo, envie um arquivo .vcf ou .csv, ou importe pessoas e grupos do WhatsApp em /contacts.

    <b>Escrever</b>
    • agora: <code>/send Mãe Olá</code>, ou <code>/send #família Olá</code> para todos com essa etiqueta
    • mais tarde: <code>/create Mãe, Pai; amanhã 9:00; Feliz aniversário, { "{name}" }!</code>
    • passo a passo: /create

    <b>Horários</b>
    <code>em 10 minutos</code>, <code>18:30</code>, <code>amanhã 9:00</code>, <code>sexta 18:30</code>, <code>2026-12-24 18:00</code>, <code>todo dia útil às 8:00</code>

    <b>Variáveis</b>
    { "{name}" }, { "{first_name}" }, { "{date}" }, { "{time}" }, { "{weekday}" }, { "{age}" }, { "{count}" } e as suas: abra um contato e adicione um campo. <code>{ "{name|amigo}" }</code> diz o que escrever onde não há nada.

    <b>Respostas</b>
    O que seus contatos escrevem chega aqui; responda a essa mensagem, e a resposta sai pelo WhatsApp.

    <b>Ver</b>
    /start hoje · /schedules o que vem · /logs o que foi enviado · /templates · /search · /status · /settings · /cancel
