### What the assistant says. Texts may use Telegram's HTML tags; values arrive escaped.

## Finding one's way

claimed =
    🔑 <b>Boas-vindas, { $name }.</b> Este bot agora é seu e não responde a mais ninguém.
unknown-command = Não conheço o comando <b>{ $command }</b>. /help mostra o que sei fazer.
stale-button = Este menu expirou. Comece de novo, por exemplo com /start.
cancel-nothing = Não há nada para cancelar.

## Conversations

form-again = ⚠️ { $problem }
form-cancelled = Cancelado. Nada foi enviado e nada mais foi salvo.
form-interrupted = Parei o que tínhamos começado; nada foi salvo.
form-set-aside = Deixei de lado o que tínhamos começado. Nada foi enviado nem salvo; um toque e continuamos.
form-over = Isso já terminou: foi cancelado ou enviado, ou ficou tempo demais de lado. Nada foi feito agora. /create começa de novo.
form-not-an-answer = Não consigo usar essa resposta aqui: preciso de uma mensagem de texto ou de um dos botões. /cancel interrompe.

## Buttons

button-add-contact = ➕ Adicionar contato
button-add-named = ➕ Adicionar { $name }
button-add-template = ➕ Novo modelo
button-back = ‹ Voltar
button-by-number = 🔢 Usar um código
button-cancel = ✖ Cancelar
button-change-contact = 👤 Destinatário
button-change-repeat = 🔁 Repetição
button-change-text = ✏️ Texto
button-change-when = 🕘 Horário
button-check = 🔎 Verificar no WhatsApp
button-confirm = ✅ Confirmar
button-connect = 📱 Conectar o WhatsApp
button-contacts = 👥 Contatos
button-copy = 📋 Copiar o código
button-create = ➕ Novo agendamento
button-delete = 🗑 Excluir
button-delete-really = 🗑 Sim, excluir
button-details = Detalhes
button-disconnect = Desconectar
button-disconnect-really = Sim, desconectar
button-import = 📥 Importar do WhatsApp
button-import-add = ✅ Adicionar { $chosen }
button-import-groups = 👥 Grupos ({ $total })
button-import-more = 📥 Importar mais
button-import-none = Desmarcar tudo
button-import-page = Marcar página
button-import-people = 👤 Pessoas ({ $total })
button-import-unsearch = ✖ Encerrar busca
button-it-arrived = Chegou
button-logs = 🗒 Registro
button-new-code = 🔄 Novo código
button-next = Próxima ›
button-other-number = ✏️ Outro número
button-pause = ⏸ Pausar
button-previous = ‹ Anterior
button-reply = ↩️ Responder
button-resume = ▶️ Retomar
button-scan = 📷 Escanear uma imagem
button-schedule-for = ⏰ Agendar uma mensagem
button-schedules = 🗓 Agendamentos
button-send = ✉️ Enviar agora
button-send-again = 🔁 Enviar de novo
button-send-now = ✉️ Enviar agora
button-tab = ● { $tab }
button-template = 📄 { $title }
button-templates = 📄 Modelos
button-unsent = ↩️ Continuar
button-unsent-for = ✉️ Enviar o que escreveu a { $name }
button-time = { $at }
button-time-rule = { $at } · { $rule }
button-whatsapp = 📱 WhatsApp
button-write-to = ⏰ Agendar mensagem para { $name }

## The command menu

command-add = Adicionar um contato: /add Mãe +55 11 96123-4567
command-cancel = Parar o que estamos fazendo
command-contacts = Seus contatos
command-create = Agendar uma mensagem: uma vez ou repetidamente
command-help = O que sei fazer
command-logs = O que foi enviado e o que aconteceu depois
command-schedules = O que vem por aí
command-search = Buscar um contato: /search mãe
command-send = Enviar uma mensagem agora: /send Mãe Olá
command-settings = Idioma, fuso horário, avisos e mais
command-start = Início: o dia de hoje em resumo
command-status = Como está tudo
command-templates = Textos para reutilizar
command-whatsapp = Conectar ou desconectar o WhatsApp

## WhatsApp

connection-working = 🟢 O WhatsApp está conectado como { $account }
connection-restricted =
    🟡 O WhatsApp está conectado como { $account }
    { $restriction }
connection-starting = 🟡 O WhatsApp está se conectando…
connection-pairing = 🟡 O WhatsApp espera você escanear o código: /whatsapp
connection-passkey = 🟠 O WhatsApp exige uma chave de acesso, por isso ainda não está conectado: /whatsapp
connection-confirm = 🟠 O WhatsApp espera você confirmar o novo dispositivo no celular.
connection-failed = 🔴 O WhatsApp não está conectado: { $reason } /whatsapp conecta de novo.
connection-away = 🔴 O WhatsApp não está conectado: { $reason }
connection-stopped = ⚪ O WhatsApp não está conectado. /whatsapp conecta.
connection-attention = 🟠 O WhatsApp precisa de você ({ $status }): /whatsapp

restricted = Por enquanto, ele não deixa sua conta iniciar novas conversas. Mensagens para quem já escreveu para você continuam saindo; as outras esperam.
restricted-until = Ele não deixa sua conta iniciar novas conversas até { $until }. Mensagens para quem já escreveu para você continuam saindo; as outras esperam.

reason-expired = o código não foi usado a tempo.
reason-logged-out = ele foi desconectado no celular.
reason-main-device-gone = o WhatsApp do celular sumiu: foi apagado ou o número foi registrado de novo. Conecte outra vez.
reason-unreachable = não consigo acessar o WhatsApp. Continuo tentando.
reason-replaced = outro programa assumiu a conexão.
reason-banned = o WhatsApp suspendeu sua conta por um tempo. Eu me conecto de novo quando isso acabar.
reason-banned-until = o WhatsApp suspendeu sua conta até { $until }. Eu me conecto de novo quando isso acabar.
reason-passkey = o WhatsApp exige uma chave de acesso, que só pode ser usada no próprio WhatsApp. Conecte com um código para digitar.
reason-unexpected-state = ele entrou em um estado que não conheço.
reason-connection-lost = a conexão caiu. Continuo tentando.
reason-server-error = os servidores do WhatsApp estão com problemas. Continuo tentando.
reason-outdated = o WhatsApp exige uma versão mais nova deste programa. Atualize-o e inicie de novo.
reason-stalled = ele travou. Tente de novo.
reason-connect-failure = o WhatsApp recusou a conexão. Tente mais tarde.
reason-pairing-refused = o WhatsApp recusou o novo dispositivo. Tente mais tarde.
reason-multidevice-off = o WhatsApp do celular é antigo demais para dispositivos conectados. Atualize-o no celular.
reason-session-file = o login salvo está danificado. Desconecte e conecte de novo.
reason-engine-unavailable = a biblioteca do WhatsApp não pode ser carregada neste computador; o log dela diz por quê.
reason-engine-crashed = a biblioteca do WhatsApp travou. Tente de novo.
reason-none = ele foi desconectado ou parou.
reason-other = ele parou ({ $code }).

whatsapp-starting = 📱 Um momento, estou pedindo um código ao WhatsApp…
whatsapp-scan =
    <b>Escaneie este código com o celular</b>

    1. Abra o WhatsApp no celular
    2. Configurações › Dispositivos conectados › Conectar dispositivo
    3. Aponte a câmera para esta imagem

    O código muda de tempos em tempos; eu mantenho a imagem atualizada.
whatsapp-on-show = Já há um código visível nesta conversa.
whatsapp-ask-number =
    🔢 <b>Qual é o número da conta do WhatsApp?</b>

    Envie o número de telefone com que você usa o WhatsApp, por exemplo <code>+55 11 96123-4567</code>. Respondo com um código para digitar nesse celular.

    { $assumed }
whatsapp-type =
    🔢 <b>Digite este código no celular</b>

    <code>{ $code }</code>

    1. Abra o WhatsApp no celular com o número { $phone }
    2. Configurações › Dispositivos conectados › Conectar dispositivo
    3. Toque em “Conectar com número de telefone”
    4. Digite o código

    Ele vale por alguns minutos.
whatsapp-type-expired = ⌛ O código não foi digitado a tempo.
whatsapp-refused = ⚠️ O WhatsApp não fornece código para este número. Confira o número ou escaneie uma imagem.
whatsapp-connected =
    ✅ <b>Conectado como { $account }</b>

    Agora você pode importar seus contatos e grupos do WhatsApp.
whatsapp-connected-restricted =
    🟡 <b>Conectado como { $account }</b>

    { $restriction }
whatsapp-code-expired = ⌛ O código não foi escaneado a tempo.
whatsapp-no-code = ⚠️ O WhatsApp não fornece código no momento. Confira a conexão com a internet e tente de novo.
whatsapp-failed = ⚠️ Não foi possível conectar: { $reason }
whatsapp-stopped = A conexão foi interrompida.
whatsapp-passkey = 🔐 O WhatsApp exige a chave de acesso desta conta, que só pode ser usada no próprio WhatsApp. Conecte com um código para digitar no celular.
whatsapp-confirm = 🔐 O WhatsApp pede que você confirme o novo dispositivo. Abra o WhatsApp no celular e confirme; eu espero.
whatsapp-unlink =
    📱 <b>Desconectar o WhatsApp?</b>

    O que está agendado fica guardado. { $waiting ->
        [0] Nada sai até você conectar de novo; o que estiver previsto para esse período espera e não é enviado se já for tarde demais.
        [one] { $waiting } mensagem está para sair: ela continua esperando, como tudo o que estiver previsto, até você conectar de novo. O que então já for tarde demais não é enviado.
       *[other] { $waiting } mensagens estão para sair: elas continuam esperando, como tudo o que estiver previsto, até você conectar de novo. O que então já for tarde demais não é enviado.
    }
whatsapp-unlinked = O WhatsApp está desconectado. O que está agendado fica guardado e espera até você conectar de novo.
alert-waiting =
    ⚠️ { $waiting ->
        [0] <b>O WhatsApp foi desconectado.</b> O que está agendado espera até ele ser conectado de novo.
        [one] <b>Uma mensagem está esperando</b> e não pode sair.
       *[other] <b>{ $waiting } mensagens estão esperando</b> e não podem sair.
    }
    { $connection }
alert-restricted =
    🟡 <b>O WhatsApp restringiu sua conta</b> { $account }.

    { $restriction }{ $waiting ->
        [0] { "" }
        [one] { " " }Uma mensagem está esperando.
       *[other] { " " }{ $waiting } mensagens estão esperando.
    }

## Contacts

add-ask =
    <b>Quem devo adicionar?</b>

    Envie o nome e o número: <code>Mãe +55 11 96123-4567</code>
    Ou compartilhe um contato comigo (📎 › Contato).

    { $assumed }
add-ask-number =
    <b>Qual é o número de { $name }?</b>

    Por exemplo <code>+55 11 96123-4567</code>

    { $assumed }
add-ask-name =
    <b>De quem é o número { $phone }?</b>

    Envie o nome.
number-region = Números sem código do país são lidos como os de: { $region } ({ $prefix }). Para mudar isso: /settings › 🌍 País
contact-added = ✅ Contato adicionado: <b>{ $name }</b>, { $phone }.
contacts-list =
    👥 <b>Contatos</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }
contacts-found =
    🔎 { $total ->
        [one] { $total } contato corresponde
       *[other] { $total } contatos correspondem
    } a “{ $search }”{ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }
contacts-none =
    Você ainda não tem contatos.

    Adicione o primeiro: <code>/add Mãe +55 11 96123-4567</code>, compartilhe um contato comigo ou envie um arquivo .vcf ou .csv.
contacts-none-found = Nenhum contato corresponde a “{ $search }”. /contacts mostra todos.
contact-card =
    👤 <b>{ $name }</b>
    { $address }
    { $checked }
contact-card-group =
    👥 <b>{ $name }</b>
    Grupo do WhatsApp
contact-row = { $name } · { $address }
contact-row-group = 👥 { $name } · { $address }
contact-group = grupo
contact-no-number = número desconhecido
contact-unchecked = Ainda não verificado no WhatsApp.
contact-on-whatsapp = ✅ Está no WhatsApp.
contact-not-on-whatsapp = ❌ Não está no WhatsApp.
contact-same-account = Este número pertence à mesma conta do WhatsApp que { $name }.
contact-check-not-paired = O WhatsApp não está conectado, por isso não posso consultá-lo. /whatsapp conecta.
contact-check-failed = O WhatsApp não sabe dizer no momento. Tente mais tarde.
contact-gone = Este contato não existe mais.
contact-delete = Excluir <b>{ $name }</b>?
contact-in-use =
    Não é possível excluir <b>{ $name }</b>: { $schedules ->
        [one] há { $schedules } agendamento para este contato. Exclua-o primeiro.
       *[other] há { $schedules } agendamentos para este contato. Exclua-os primeiro.
    }
contact-in-use-short = Há um agendamento para este contato. Exclua-o primeiro.
search-usage = Diga quem devo procurar: <code>/search mãe</code>

## Importing from WhatsApp

import-list =
    📥 <b>Importar do WhatsApp</b>{ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }

    { $total ->
        [0] Não há ninguém nesta lista.
        [one] Toque em quem quer adicionar ou envie o começo de um nome.
       *[other] Toque em quem quer adicionar ou envie o começo de um nome.
    }{ $chosen ->
        [0] { "" }
        [one] { " " }Selecionados: { $chosen }.
       *[other] { " " }Selecionados: { $chosen }.
    }
import-list-found =
    📥 <b>Importar do WhatsApp</b>{ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }

    🔎 { $total ->
        [0] Ninguém corresponde
        [one] { $total } corresponde
       *[other] { $total } correspondem
    } a “{ $search }”.{ $chosen ->
        [0] { "" }
        [one] { " " }Selecionados: { $chosen }.
       *[other] { " " }Selecionados: { $chosen }.
    }
import-row = { $mark } { $name } · { $detail }
import-row-unnamed = { $mark } { $detail }
mark-open = ⬜
mark-chosen = ☑️
mark-known = ✓
group-members =
    { $members ->
        [one] { $members } membro
       *[other] { $members } membros
    }
import-known = Já está nos seus contatos.
import-full = No máximo { $limit } de uma vez: adicione estes primeiro e depois continue.
import-nobody = Escolha alguém primeiro.
import-not-connected = O WhatsApp não está conectado, por isso não há de onde importar.
import-done =
    ✅ { $added ->
        [0] <b>Ninguém foi adicionado.</b>
        [one] <b>Um contato foi adicionado.</b>
       *[other] <b>{ $added } contatos foram adicionados.</b>
    }{ $known ->
        [0] { "" }
        [one] { " " }Um já estava nos seus contatos.
       *[other] { " " }{ $known } já estavam nos seus contatos.
    }{ $unusable ->
        [0] { "" }
        [one] { " " }Para um não é possível escrever.
       *[other] { " " }Para { $unusable } não é possível escrever.
    }

## What contacts write

replied = 💬 <b>{ $name }</b> respondeu:
wrote = 💬 <b>{ $name }</b> escreveu:
reply-quote =
    { $said }

    <blockquote>{ $text }</blockquote>
reply-image = 🖼 <b>{ $name }</b> enviou uma foto.
reply-video = 🎬 <b>{ $name }</b> enviou um vídeo.
reply-voice = 🎤 <b>{ $name }</b> enviou uma mensagem de voz.
reply-sticker = 😀 <b>{ $name }</b> enviou uma figurinha.
reply-document = 📎 <b>{ $name }</b> enviou um arquivo.
reply-location = 📍 <b>{ $name }</b> enviou uma localização.
reply-card = 👤 <b>{ $name }</b> enviou um contato.
reply-other = 💬 <b>{ $name }</b> enviou algo que não consigo mostrar. Veja no WhatsApp.
reply-ask =
    ↩️ <b>Responder para { $name }</b>

    O que devo enviar pelo WhatsApp?

## Writing

create-ask-contact-all =
    👤 <b>Para quem é?</b>

    Escolha ou digite o começo de um nome.
create-ask-contact =
    👤 <b>Quem é “{ $search }”?</b>

    Escolha ou digite outro nome.
create-no-contacts =
    👤 <b>Para quem é?</b> Você ainda não tem contatos.

    Envie o nome e o número: <code>Mãe +55 11 96123-4567</code>
    Ou compartilhe um contato comigo (📎 › Contato), ou envie um arquivo .vcf ou .csv.
send-ask-text = ✏️ <b>O que devo enviar agora para { $name }?</b>
create-ask-text =
    ✏️ <b>O que devo enviar para { $name }?</b>

    Você pode usar { "{name}" }, { "{first_name}" }, { "{date}" }, { "{time}" }, { "{weekday}" }, { "{age}" }, { "{count}" }{ $fields }.
create-ask-text-first =
    ✏️ <b>O que devo enviar?</b>

    Você pode usar { "{name}" }, { "{first_name}" }, { "{date}" }, { "{time}" }, { "{weekday}" }, { "{age}" }, { "{count}" }{ $fields }.
create-ask-when =
    🕘 <b>Quando devo enviar para { $name }?</b>

    Toque ou digite: <code>em 10 minutos</code>, <code>18:30</code>, <code>amanhã 9:00</code>, <code>toda sexta 18:30</code>, <code>2026-12-24 18:00</code>.
    Seu fuso horário é { $zone }.
create-ask-repeat =
    🔁 <b>Com que frequência?</b>

    O primeiro envio será em { $at } ({ $zone }), { $ahead }.
create-confirm =
    <b>Está tudo certo?</b>

    { $to }
    🕘 { $at }, { $ahead }
    🌍 { $zone }
    🔁 { $repeat }

    <blockquote>{ $text }</blockquote>
recipient-person = 👤 Para: <b>{ $name }</b>
recipient-group = 👥 Para o grupo: <b>{ $name }</b>
create-runs =
    { $repeat }. Próximos envios:
    1. { $first }
    2. { $second }
    3. { $third }
create-run-there = { $at } ({ $city }: { $there })
create-done =
    ✅ <b>Agendado.</b> { $people ->
        [one] { $name } recebe
       *[other] { $name } recebem
    } em { $at } ({ $ahead }).
    🔁 { $repeat }
create-done-asks =
    ✅ <b>Agendado.</b> Pergunto a você em { $at } ({ $ahead }); só vai para { $name } se você disser que sim.
    🔁 { $repeat }
create-done-clock =
    { $done }
    🌍 { $clock }
create-done-already = Já está agendado, uma única vez.
create-usage =
    Preciso de três partes separadas por ponto e vírgula: quem; quando; o quê:
    <code>/create Mãe; amanhã 9:00; Feliz aniversário, { "{name}" }!</code>

    Ou apenas /create, e pergunto passo a passo.
create-usage-meant =
    Entre as três partes é preciso um ponto e vírgula. Você quis dizer isto?
    <code>/create { $who }; { $time }; { $text }</code>
create-usage-time =
    Não encontro nenhum horário em “{ $text }”. Preciso de três partes separadas por ponto e vírgula, por exemplo:
    <code>/create { $who }; amanhã 9:00; { $text }</code>

## Schedules

schedule-row = { $at } · { $name } · { $text }
schedule-row-paused = ⏸ { $name } · { $text }
schedule-row-repeats = 🔁 { $row }
schedule-active = ▶️ Ativo
schedule-paused = ⏸ Pausado
schedule-card =
    📅 <b>{ $name }</b> · { $state }

    { $runs }
    🌍 { $clock }
    🔁 { $repeat }

    <blockquote>{ $text }</blockquote>
schedule-clock = { $zone }
schedule-clock-other = { $here }. Segue o relógio de { $zone }: { $there }
schedule-now-paused = Pausado.{ $cancelled }
schedule-now-active = O agendamento continua.
schedule-is-over = O horário passou durante a pausa. Exclua o agendamento ou agende a mensagem de novo.
schedule-delete =
    Excluir o agendamento para <b>{ $name }</b>?

    <blockquote>{ $text }</blockquote>
schedule-deleted = O agendamento foi excluído.

## Templates

templates-list =
    📄 <b>Modelos</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }
templates-none = Você não tem modelos. Um modelo é um texto para reutilizar.
template-ask-title =
    📄 <b>Que nome o modelo deve ter?</b>

    Por exemplo: Aniversário
template-ask-body =
    ✏️ <b>O que diz “{ $title }”?</b>

    Você pode usar { "{name}" }, { "{first_name}" }, { "{date}" }, { "{time}" }, { "{weekday}" }, { "{age}" }, { "{count}" }{ $fields }.
    Em vez de texto, você também pode enviar uma foto, um vídeo, uma mensagem de voz ou um arquivo.
template-added = ✅ O modelo <b>{ $title }</b> foi salvo. Você pode escolhê-lo sempre que eu pedir um texto.
template-deleted = O modelo foi excluído.
template-restored = O modelo está de volta.

## What became of a message

delivery-pending =
    🕓 <b>Na fila</b> para { $name }

    <blockquote>{ $text }</blockquote>
delivery-pending-disconnected =
    🕓 <b>Na fila</b> para { $name }. O WhatsApp não está conectado: a mensagem sai assim que estiver, no máximo até { $until }.

    <blockquote>{ $text }</blockquote>
delivery-pending-restricted =
    🕓 <b>Em espera</b> para { $name }: por enquanto, o WhatsApp não deixa sua conta iniciar novas conversas. A mensagem sai quando isso acabar, no máximo até { $until }.

    <blockquote>{ $text }</blockquote>
delivery-sending =
    🕓 <b>Enviando</b> para { $name }…

    <blockquote>{ $text }</blockquote>
delivery-sent =
    ✓ <b>Enviada</b> para { $name }

    <blockquote>{ $text }</blockquote>
delivery-delivered =
    ✓✓ <b>Entregue</b> para { $name }

    <blockquote>{ $text }</blockquote>
delivery-read =
    👀 <b>Lida</b> por { $name }

    <blockquote>{ $text }</blockquote>
delivery-failed =
    ❌ <b>Não enviada</b> para { $name }: { $cause }

    <blockquote>{ $text }</blockquote>
delivery-unknown =
    ❓ <b>Não é certo</b> que isto tenha chegado a { $name }: { $cause } Veja no WhatsApp e decida; não envio duas vezes por conta própria.

    <blockquote>{ $text }</blockquote>
delivery-expired =
    ⌛ <b>Não enviada</b> para { $name }: estava prevista para { $due } e não pôde sair a tempo.

    <blockquote>{ $text }</blockquote>
delivery-cancelled =
    🚫 <b>Cancelada</b>: isto não chega a { $name }.

    <blockquote>{ $text }</blockquote>
delivery-late =
    { $said }

    🕘 Estava prevista para { $due }.
delivery-missed =
    { $said }

    { $count ->
        [one] ⏭ Um envio anterior foi perdido e fica de fora.
       *[other] ⏭ { $count } envios anteriores foram perdidos e ficam de fora.
    }
delivery-again = Envio mais uma vez.
delivery-believed = Anotado: chegou.

cause-gateway = o gateway do WhatsApp recusou.
cause-gateway-unavailable = não foi possível acessar o WhatsApp.
cause-not-paired = o WhatsApp não está conectado.
cause-gateway-busy = o gateway do WhatsApp estava ocupado.
cause-refused = o WhatsApp recusou.
cause-not-on-whatsapp = este número não está no WhatsApp.
cause-too-large = é grande demais.
cause-outcome-unknown = a conexão caiu durante o envio.
cause-interrupted = houve uma interrupção durante o envio.
cause-other = o motivo não foi informado.

log-row = { $mark } { $name } · { $at } · { $text }
mark-pending = 🕓
mark-sending = 🕓
mark-sent = ✓
mark-delivered = ✓✓
mark-read = 👀
mark-failed = ❌
mark-unknown = ❓
mark-expired = ⌛
mark-cancelled = 🚫

## Status and settings

status =
    📊 <b>Status</b>

    { $connection }
    { $next }
    🗂 Agendamentos: { $schedules } · para sair: { $waiting }{ $awaiting ->
        [0] { "" }
        [one] { " " }· <b>esperam sua decisão: { $awaiting }</b>
       *[other] { " " }· <b>esperam sua decisão: { $awaiting }</b>
    } · contatos: { $contacts }
    🕘 { $now } ({ $zone })
    WA Scheduler { $version }

## Errors: each id is the code of an error in core/errors.py

error-unexpected = 😔 Algo deu errado do meu lado. Se acontecer de novo, procure o código <code>{ $reference }</code> no log do programa.
error-database-away = O banco de dados não responde no momento, por isso não sei se isso foi feito. Antes de tentar de novo, confira: /logs mostra o que foi enviado e /schedules o que está agendado.
error-bad-phone =
    “{ $text }” não é um número de telefone que eu possa usar. Escreva com o código do país, por exemplo <code>+55 11 96123-4567</code>. Nada foi salvo.
error-bad-name = Um nome precisa ter de 1 a { $limit } caracteres. Por exemplo: <code>/add Mãe +55 11 96123-4567</code>
error-text-empty = A mensagem está vazia.
error-text-too-long = O texto tem { $length } caracteres; o máximo é { $limit }. Nada foi salvo.
error-unknown-placeholder = Não conheço a variável <code>{ $placeholder }</code>. As possíveis são { $known }. Para escrever uma chave, coloque-a duas vezes.
error-near-placeholder = Não conheço a variável <code>{ $placeholder }</code>. Você quis dizer <code>{ $meant }</code>? Se for um campo seu, adicione-o antes a um contato.
error-broken-placeholder = Falta o par de uma chave perto de “{ $near }”. Para escrever uma chave, coloque-a duas vezes.
error-not-found = Não encontro nenhum contato chamado “{ $text }”. /contacts mostra os seus, <code>/add Mãe +55 11 96123-4567</code> adiciona um.
error-gone = Isto não existe mais.
error-conflict = { $name } já existe. Nada foi salvo.
error-phone-taken = { $phone } já está salvo como { $name }. Nada foi salvo.
error-changed = Isto mudou nesse meio-tempo, por isso não fiz nada. Dê uma olhada de novo.
error-gateway = O WhatsApp não conseguiu fazer isso. Tente de novo.
error-gateway-unavailable = Não consigo acessar o WhatsApp no momento. Tente de novo em alguns segundos.
error-not-paired = O WhatsApp não está conectado. /whatsapp conecta.
error-gateway-busy = O WhatsApp está ocupado. Tente de novo em um instante.
error-refused = O WhatsApp recusou isso.
error-not-on-whatsapp = { $phone } não está no WhatsApp.
error-too-large = Isso é grande demais para o WhatsApp.
error-outcome-unknown = Não é certo que isso tenha saído.

error-when-word = Não entendo “{ $word }” na data e hora. Tente, por exemplo, <code>amanhã 9:00</code>, <code>em 10 minutos</code> ou <code>2026-12-24 18:00</code>.
error-when-together = “{ $word }” não se encaixa aqui. Tente, por exemplo, <code>amanhã 9:00</code>, <code>em 10 minutos</code> ou <code>2026-12-24 18:00</code>.
error-when-time-missing = A que horas em { $day }? Escreva depois do dia, por exemplo <code>amanhã 9:00</code>.
error-when-times-missing = A que horas? A repetição já está clara: envie só a hora, por exemplo <code>9:00</code>.
error-when-past = { $start } já passou. Informe um horário futuro.
error-when-ambiguous = Isso pode significar mais de um horário. Qual deles?
