### Whom a message goes to, and what is noted about contacts.

## Choosing

button-several = ☑️ Vários
button-tags = 🏷 Etiquetas
button-recipients-done = ✅ Pronto
recipient-mark = { $mark } { $name }
recipients-ask =
    { $ask }

    Selecionados: { $chosen }
recipients-ask-tags =
    🏷 <b>Quais etiquetas?</b>

    A mensagem chega a todos que têm alguma delas.
recipients-nobody = ninguém ainda
recipients-none = Escolha alguém primeiro.
recipients-full = Há { $limit } selecionados, e esse é o máximo. Em uma etiqueta cabem mais: coloque uma nos seus contatos.
recipients-more = { $names } e mais { $more }
recipient-several =
    👥 Para <b>{ $people } contatos</b>: { $name }
    Assim chega para { $first }.
recipient-tags =
    { $to }
    🏷 Recebem todos que tiverem { $tags } no dia.
confirm-gaps = ⚠️ { $placeholders } ficará vazio para { $name }. Com { $example } você põe outra coisa no lugar.
send-confirm =
    <b>Enviar isto agora?</b>

    { $to }

    <blockquote>{ $text }</blockquote>
send-queued = ✅ <b>A caminho</b> de { $people } contatos: { $name }. Conto o que acontecer; /logs também mostra.

## Tags

tag-label = #{ $tag } ({ $contacts })
button-all-tags = 🏷 Todas as etiquetas ({ $total })
tags-list =
    { $total ->
        [0] 🏷 Você ainda não tem etiquetas. Abra um contato e toque em “Etiquetas”.
        [one] 🏷 <b>Etiquetas</b> ({ $total })
       *[other] 🏷 <b>Etiquetas</b> ({ $total })
    }
tag-list =
    🏷 <b>#{ $tag }</b> ({ $total }){ $pages ->
        [one] { "" }
       *[other] , página { $page } de { $pages }
    }

    <code>/send #{ $tag } Olá</code> escreve para todos.
tag-gone = Ninguém mais tem esta etiqueta.

## What is noted about a contact

button-birthday = 🎂 Aniversário
button-clear = 🗑 Limpar
button-contact-zone = 🕘 Fuso horário
button-field = ✏️ Adicionar um campo
button-field-clear = 🗑 { $field }: { $value }
contact-line =
    { $before }
    { $line }
contact-tags = 🏷 { $tags }
contact-birthday = 🎂 { $birthday }
contact-zone = 🕘 { $zone }
contact-field = ✏️ { $field }: { $value }
contact-now = Agora: { $value }
contact-ask-tags =
    🏷 <b>Quais etiquetas para { $name }?</b> { $now }

    Envie todas separadas por vírgulas, por exemplo <code>família, trabalho</code>. Depois você pode escrever para todos que têm uma: <code>/send #família Olá</code>
contact-ask-birthday =
    🎂 <b>Quando é o aniversário de { $name }?</b> { $now }

    Por exemplo <code>24 dez 1980</code>, ou <code>24 dez</code> se você não souber o ano. Com o ano, { "{age}" } em uma mensagem vira a idade.
contact-ask-zone =
    🕘 <b>Em que fuso horário { $name } vive?</b> { $now }

    Envie uma cidade, um país ou o nome do fuso, por exemplo <code>America/Sao_Paulo</code>. { "{time}" }, { "{date}" } e { "{weekday}" } são escritos de acordo com ele. Ao agendar uma mensagem, você pode fazer com que ela saia por esse horário; o que já está agendado fica como está.
contact-ask-field =
    ✏️ <b>O que devo lembrar sobre { $name }?</b>

    Envie um nome e um valor separados por dois-pontos, por exemplo <code>cidade: Recife</code>. Então { "{cidade}" } em uma mensagem vira Recife, e { "{cidade|sua cidade}" } vira “sua cidade” para quem não tem uma.{ $drop }
contact-field-drop = { "" }

    Toque em um para remover.

## Errors

error-bad-tag = Cada etiqueta tem até { $limit } caracteres, e um contato tem no máximo 20. Separe-as com vírgulas: <code>família, trabalho</code>. Nada foi alterado.
error-bad-field = Preciso de um nome e um valor separados por dois-pontos: <code>cidade: Recife</code>. O nome tem letras, dígitos e _, no máximo { $limit }; o valor, no máximo 200 caracteres. Estes nomes são reservados: { $reserved }. Nada foi alterado.
error-too-many-fields = Já há { $limit } campos, e esse é o máximo. Remova um primeiro.
error-bad-birthday = “{ $text }” não é um aniversário que eu consiga ler com certeza. Escreva assim: <code>24 dez 1980</code>, <code>24 dez</code> ou <code>1980-12-24</code>. Nada foi alterado.
cause-nobody-tagged = ninguém mais tem essa etiqueta.
cause-too-many-recipients = mais de 1.000 pessoas têm essa etiqueta; as primeiras 1.000 por nome a recebem, as outras não.
error-too-many-recipients = São muitos: uma mensagem vai para no máximo { $limit } de uma vez. Nada foi salvo.
error-nobody-tagged = Ninguém tem a etiqueta #{ $tag }. Abra um contato em /contacts e toque em “Etiquetas” para colocá-la.
