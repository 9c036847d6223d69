## The log

button-log-all = Tudo
button-log-waiting = 🕓 Em espera
button-log-failed = ❌ Falhas
button-log-questions = ❔ Para você
button-log-uncertain = ❓ Sem certeza
button-log-contact = 👤 Por contato
button-log-export = 📤 Exportar
button-history = 🗒 Histórico

logs-all =
    🗒 <b>Registro</b> ({ $total }), mais recentes primeiro{ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }
logs-waiting =
    🕓 <b>Em espera</b> ({ $total }), as próximas primeiro{ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }
logs-failed =
    ❌ <b>Falhas</b> ({ $total }), mais recentes primeiro{ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }
logs-questions =
    ❔ <b>À espera da sua decisão</b> ({ $total }), as próximas primeiro{ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }
logs-uncertain =
    ❓ <b>Sem certeza</b> ({ $total }), mais recentes primeiro{ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }
logs-of =
    🗒 <b>{ $name }</b> ({ $total }), mais recentes primeiro{ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }
logs-none-all = Nada foi enviado ainda.
logs-none-waiting = Não há nada para sair.
logs-none-questions = Nada espera a sua decisão.
logs-none-uncertain = Não há nada duvidoso.
logs-none-failed = Nada falhou. 🎉
logs-of-none = Nada foi enviado para <b>{ $name }</b> ainda.
logs-ask-contact = 👤 <b>De quem devo mostrar as mensagens?</b>

log-card =
    { $card }

    🕘 Prevista: { $due }
    { $steps }
log-lines =
    { $line }
    { $more }
log-steps-before =
    { $count ->
        [one] … e { $count } etapa antes
       *[other] … e { $count } etapas antes
    }
log-step = · { $at } { $what }
log-step-why = · { $at } { $what }: { $cause }
log-step-awaiting_approval = espera a sua decisão
log-step-pending = na fila
log-step-waits = espera
log-step-sending = sendo enviada
log-step-sent = repassada ao WhatsApp
log-step-delivered = entregue
log-step-read = lida
log-step-failed = não enviada
log-step-unknown = sem certeza
log-step-expired = tarde demais para enviar
log-step-cancelled = cancelada
log-cause-believed = você disse que chegou
log-cause-restricted = por enquanto sua conta não pode iniciar novas conversas
log-cause-quiet-hours = seu horário de silêncio
log-cause-daily-cap = o limite do dia foi atingido
log-cause-new-people = o limite do dia para pessoas novas foi atingido
log-cause-snoozed = você quis decidir mais tarde
log-cause-reminded = perguntei de novo
log-cause-deleted = o agendamento foi excluído
log-cause-paused = o agendamento foi pausado
log-cause-moved = o agendamento mudou de horário
log-cause-left = você não podia mais usar o bot
log-cause-skipped = você pulou

## The log as a file

export-begun = Estou preparando o arquivo.
export-busy = Ainda estou preparando o arquivo anterior.
export-caption =
    📤 { $rows ->
        [0] O registro não tem mensagens.
        [one] O registro: { $rows } mensagem.
       *[other] O registro: { $rows } mensagens.
    }
export-caption-cut = 📤 O registro: as primeiras { $rows } de { $total } mensagens. Mais não cabem em um arquivo.
export-failed = 😔 Não foi possível enviar o arquivo. Tente de novo daqui a pouco.

## Many messages in one

summary =
    📬 <b>{ $total ->
        [one] { $total } mensagem
       *[other] { $total } mensagens
    }:</b> { $parts }
summary-and = { $first }, { $more }
summary-sent =
    { $count ->
        [one] { $count } enviada
       *[other] { $count } enviadas
    }
summary-arrived =
    { $count ->
        [one] { $count } enviada
       *[other] { $count } enviadas
    } ({ $delivered ->
        [one] { $delivered } entregue
       *[other] { $delivered } entregues
    }, { $read ->
        [one] { $read } lida
       *[other] { $read } lidas
    })
summary-failed =
    { $count ->
        [one] { $count } falhou
       *[other] { $count } falharam
    }
summary-expired = { $count } tarde demais
summary-unknown = { $count } sem certeza
summary-waiting = { $count } em espera
summary-cancelled =
    { $count ->
        [one] { $count } cancelada
       *[other] { $count } canceladas
    }
button-summary-failed = ❌ Ver o que precisa de você
button-summary-all = 🗒 Registro

## The day at a glance

digest =
    ☀️ <b>Seu dia em resumo</b>

    Ontem: { $yesterday }
    Hoje: { $today }
digest-counts = enviadas: { $sent }, entregues: { $delivered }, lidas: { $read }, falhas: { $failed }.
digest-quiet = nada foi enviado.
digest-free = nada previsto.
digest-planned =
    { $planned ->
        [one] { $planned } mensagem prevista
       *[other] { $planned } mensagens previstas, a primeira
    } às { $at } para { $name }{ $others ->
        [0] { "" }
        [one] { " " }e mais um
       *[other] { " " }e mais { $others }
    }.
