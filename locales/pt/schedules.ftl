### The list of schedules and its parts, the calendar of what is due, a card's runs, and all at once.

schedules-all =
    🗓 <b>Agendamentos</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }
schedules-today =
    🗓 <b>Agendamentos de hoje</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }
schedules-week =
    🗓 <b>Agendamentos desta semana</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }
schedules-paused =
    🗓 <b>Agendamentos pausados</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }
schedules-finished =
    🗓 <b>Agendamentos concluídos</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }

    Toque em um para agendar de novo.
schedules-of =
    🗓 <b>Agendamentos para { $name }</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }

    O que vai para uma etiqueta de { $name } não aparece aqui.
schedules-none-all = 🗓 Nada agendado.
schedules-none-today = 🗓 Nada mais agendado para hoje.
schedules-none-week = 🗓 Nada mais agendado para esta semana.
schedules-none-paused = 🗓 Nenhum agendamento está pausado.
schedules-none-finished = 🗓 Nenhum agendamento foi concluído ainda.
schedules-after-delete =
    🗑 <b>Excluído:</b> o agendamento para { $name }
    <blockquote>{ $text }</blockquote>

    { $list }
schedules-ask-contact = 👤 <b>De quem devo mostrar os agendamentos?</b>
button-schedules-all = Todos { $total }
button-schedules-today = Hoje { $total }
button-schedules-week = Esta semana { $total }
button-schedules-paused = ⏸ Pausados { $total }
button-schedules-finished = 🏁 Concluídos { $total }
button-schedules-contact = 👤 Por contato
schedule-row-finished = 🏁 { $name } · { $text }

## A card

schedule-run-next = 🕘 { $at }, { $ahead }
schedule-run-then =
    { $runs }
    ▫️ { $at }, { $ahead }
schedule-run-last =
    { $runs }
    ▫️ Depois disso: nada.
schedule-held-next =
    Nada é enviado até você retomar. O próximo seria:
    🕘 { $at }
schedule-held-then =
    { $runs }
    ▫️ { $at }
schedule-missed = 🕘 { $at }: passou durante a pausa, e não há mais nenhum.
schedule-finished =
    🏁 O agendamento para <b>{ $name }</b> foi concluído. /logs mostra o que foi enviado.

    <blockquote>{ $text }</blockquote>
button-duplicate = 📑 Duplicar
button-schedule-again = ⏰ Agendar de novo

## The calendar

button-agenda = 📆 Calendário
agenda =
    📆 <b>O que está previsto</b> ({ $zone })

    { $days ->
        [0] Nada previsto para este mês.
        [one] Há mensagens previstas em { $days } dia deste mês.
       *[other] Há mensagens previstas em { $days } dias deste mês.
    } O número pequeno junto a um dia mostra quantas vezes, e um + pequeno, mais de nove: toque para ver o quê.
agenda-partly =
    { $agenda }
    Você tem tantos agendamentos que só conto os próximos { $limit }.
agenda-day =
    📆 <b>{ $day }</b>

    { $total ->
        [0] Nada previsto para este dia.
        [one] Há um agendamento previsto.
       *[other] Há { $total } agendamentos previstos.
    }{ $pages ->
        [one] { "" }
       *[other] { " " }Esta é a página { $page } de { $pages }.
    }
agenda-row = { $time } · { $name } · { $text }
agenda-row-times = { $time }, { $times }× · { $name } · { $text }
agenda-row-many = { $time }, { $times }+× · { $name } · { $text }
agenda-over = Este dia já passou. /logs mostra o que foi enviado.

## All at once

button-pause-all = ⏸ Pausar tudo
button-resume-all = ▶️ Retomar tudo
button-pause-all-really = ⏸ Sim, pausar tudo
button-resume-all-really = ▶️ Sim, retomar tudo
pause-all =
    { $total ->
        [one] ⏸ <b>Pausar { $total } agendamento ativo?</b>
       *[other] ⏸ <b>Pausar todos os { $total } agendamentos ativos?</b>
    }

    Nada deles sai até você retomá-los, um a um ou todos de uma vez. O que espera para sair, por exemplo até o fim do seu horário de silêncio, é cancelado.
resume-all =
    { $total ->
        [one] ▶️ <b>Retomar { $total } agendamento pausado?</b>
       *[other] ▶️ <b>Retomar todos os { $total } agendamentos pausados?</b>
    }

    Os que você pausou um a um estão entre eles. O que caiu na pausa é pulado, e o que não tem mais nada pela frente é concluído.
paused-all = { $total ->
    [0] Todos os agendamentos já estão pausados.
    [one] { $total } agendamento está pausado.
   *[other] { $total } agendamentos estão pausados.
}{ $cancelled }
pause-cancelled = { $count ->
    [0] { "" }
    [one] { " " }Uma mensagem que esperava foi cancelada.
   *[other] { " " }{ $count } mensagens que esperavam foram canceladas.
}
resumed-all = { $total ->
    [one] { $total } agendamento continua.
   *[other] { $total } agendamentos continuam.
}
resumed-all-over = { $over ->
    [one] { $over } agendamento terminou durante a pausa; continuam: { $total }.
   *[other] { $over } agendamentos terminaram durante a pausa; continuam: { $total }.
}
