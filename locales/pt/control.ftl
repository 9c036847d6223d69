### Schedules under control: how often, leaving runs out, editing, asking first.

## How often

repeat-once = Uma vez
repeat-daily = Todo dia
repeat-workdays = De segunda a sexta
repeat-weekly = Toda semana
repeat-monthly = Todo mês…
repeat-yearly = Todo ano
repeat-weekdays = Certos dias…
repeat-every = A cada tantos dias…
repeat-expert = 🤓 Com uma regra…
repeat-day-chosen = ✅ { $day }
repeat-never = Nunca
repeat-months = { $months ->
    [12] Por 1 ano, até { $day }
    [one] Por { $months } mês, até { $day }
   *[other] Por { $months } meses, até { $day }
}
repeat-times = { $times } vezes
unit-days = dias
unit-weeks = semanas
unit-months = meses
create-ask-weekdays =
    🔁 <b>Em quais dias?</b>

    Toque nos dias e depois em “Pronto”.
create-ask-every =
    🔁 <b>{ $repeat }</b>

    Mude com os botões ou digite um número.
create-ask-monthly = 🔁 <b>Em que dia do mês?</b>
create-ask-expert =
    🤓 <b>Digite uma regra.</b>

    Uma RRULE da RFC 5545: <code>FREQ=MONTHLY;BYDAY=2TU</code>
    Ou cron, com a hora do seu relógio: <code>0 9 * * 1-5</code>
create-ask-ends =
    🏁 <b>Quando termina?</b>

    { $repeat }.
    Escolha, ou digite uma data como <code>24 dez</code> ou o número de vezes.
repeat-noted =
    { $repeat }
    ⚠️ { $note }
repeat-later = A data escolhida, { $at }, não se encaixa nesta repetição: ela começa na primeira data seguinte que se encaixa.
repeat-moved = Em { $day }, o horário { $time } não existe por causa da mudança de hora: o envio será às { $instead }.
repeat-no-days = Escolha pelo menos um dia.
repeat-no-number = Preciso de um número de 1 a { $highest }.
repeat-no-end = Não entendo “{ $word }” como fim. Tente, por exemplo, <code>24 dez</code> ou <code>5 vezes</code>.
repeat-not-counted = Esta regra são duas regras em uma, e não consigo contar as vezes. Informe uma data.
repeat-ends-before = Terminaria antes de começar, em { $at }.
button-done = ✅ Pronto
button-fewer = −
button-more = +
button-ends = 🏁 Fim

## A schedule's card

schedule-skips =
    { $repeat } ({ $skipped ->
        [one] um envio será pulado
       *[other] { $skipped } envios serão pulados
    })
schedule-asks =
    { $repeat }
    🙋 Pergunto antes de cada envio
button-ask-first-off = 🙋 Perguntar antes: não
button-ask-first-on = 🙋 Perguntar antes: sim
button-marks-off = 🖋 Mostrar *negrito* em negrito: não
button-marks-on = 🖋 Mostrar *negrito* em negrito: sim
button-skip-next = ⏭ Pular o próximo
button-skip-date = 📅 Pular uma data
button-run-now = ⚡ Enviar já
button-run-really = ⚡ Sim, enviar já
button-edit = ✏️ Editar
button-save = 💾 Salvar
button-undo = ↩️ Desfazer
skip-done = O próximo envio será pulado.
skip-dates =
    📅 <b>Quais envios devo pular?</b>

    Toque em um para pular; toque de novo para desfazer.
skip-date-planned = { $at }
skip-date-skipped = ⏭ { $at }: pulado
run-now =
    ⚡ <b>Enviar isto para { $name } agora?</b> É uma mensagem extra; o agendamento continua como está.

    <blockquote>{ $text }</blockquote>
run-begun = Está a caminho.
edit-confirm =
    ✏️ <b>Mudar o agendamento</b>

    { $to }
    🕘 { $at }, { $ahead }
    🌍 { $zone }
    🔁 { $repeat }

    <blockquote>{ $text }</blockquote>
edit-changed = O agendamento mudou nesse meio-tempo, por isso não salvei nada. Dê uma olhada nele de novo.
edit-saved = ✅ <b>Alterado.</b> O próximo envio será em { $at }.
edit-saved-paused = ✅ <b>Alterado.</b> Continua pausado: nada é enviado até você retomar.
schedule-restored = O agendamento está de volta.

## Asking first

delivery-awaiting_approval =
    🙋 <b>Posso enviar isto</b> para { $name }?
    O envio está previsto para { $due }. { $again } e, sem resposta até { $until }, não envio.

    <blockquote>{ $text }</blockquote>
approval-several = { $others ->
    [one] { $name } e mais um
   *[other] { $name } e mais { $others }
}
approval-asked = Espera a sua resposta
approval-snoozed = Pergunto de novo em { $at }
approval-ask-text =
    ✏️ <b>O que devo enviar no lugar, só desta vez?</b>

    <blockquote>{ $text }</blockquote>
approval-decided = Isto já foi decidido nesse meio-tempo, por isso não mudei nada.
button-approve = ✅ Enviar
button-approve-edit = ✏️ Editar
button-approve-skip = ⏭ Pular
button-snooze-minutes = 💤 10 min
button-snooze-hour = 💤 1 h
mark-awaiting_approval = 🙋

error-last-run = É o único envio que resta. Em vez disso, pause ou exclua o agendamento.
error-undo-too-late = Tarde demais para desfazer. Com /create você cria tudo de novo.
