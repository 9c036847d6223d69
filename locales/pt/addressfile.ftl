## Contacts from a file, and as a file

exchange =
    📥 <b>Importar e exportar</b>

    <b>Importe</b> pessoas e grupos que o seu WhatsApp conhece, ou um arquivo: .vcf ou .csv, como salvam os celulares, o Google Contatos, o Outlook e o Excel. Mostro o que mudaria antes de salvar qualquer coisa.

    <b>Exporte</b> seus contatos: .vcf para celulares, .csv para o Google Contatos e o Excel.
button-exchange = 📥 Importar / exportar
button-import-file = 📄 Importar um arquivo
button-export-vcard = ⬇️ Exportar .vcf
button-export-table = ⬇️ Exportar .csv

file-ask =
    <b>Envie o arquivo com seus contatos</b> (📎 › Arquivo): .vcf ou .csv, de até { $megabytes } MB e { $rows } pessoas.

    iPhone: Contatos › Listas › toque e segure uma lista › Exportar. Android: Contatos › Corrigir e gerenciar › Exportar. Google Contatos: Exportar › CSV do Google. Outlook e Excel: salvar como CSV. Colunas próprias viram variáveis: uma coluna <code>cidade</code> dá <code>{ "{" }cidade{ "}" }</code>.
file-reading = 📄 Lendo <b>{ $name }</b>…
file-busy = Ainda estou trabalhando em outro arquivo seu. Envie este quando terminar.
file-gone = O arquivo não está mais aqui. Envie-o de novo.
file-unfetched = O Telegram não me deu o arquivo desta vez.
file-cancelled = Cancelado. Nada foi importado.
button-file-again = 🔄 Tentar de novo

## What a file would change

file-review =
    📄 <b>{ $name }</b>: { $people ->
        [0] ninguém com número de telefone
        [one] { $people } pessoa
       *[other] { $people } pessoas
    }
file-new =
    ➕ { $total ->
        [one] <b>Novos: { $total }</b>
       *[other] <b>Novos: { $total }</b>
    } – { $names }
file-additions =
    ✏️ { $total ->
        [one] <b>{ $total } contato recebe algo a mais:</b>
       *[other] <b>{ $total } contatos recebem algo a mais:</b>
    }
file-part-tags = – etiquetas: { $total } ({ $names })
file-part-fields = – campos: { $total } ({ $names })
file-part-birthday = – aniversário: { $total } ({ $names })
file-part-notes = – notas: { $total } ({ $names })
file-part-zone = – fuso horário: { $total } ({ $names })
file-names-more = { $names } e mais { $more }
file-same =
    ✓ { $total ->
        [one] { $total } já está nos seus contatos, com tudo.
       *[other] { $total } já estão nos seus contatos, com tudo.
    }
file-renamed =
    🏷 { $total ->
        [one] { $total } tem outro nome no arquivo e mantém o seu: { $name } (no arquivo: { $called }).
       *[other] { $total } têm outro nome no arquivo e mantêm o seu, como { $name } (no arquivo: { $called }).
    }
file-national =
    ☎️ { $total ->
        [one] { $total } número não tem código do país. Eu o leio como deste país: { $country }; /settings muda isso.
       *[other] { $total } números não têm código do país. Eu os leio como deste país: { $country }; /settings muda isso.
    }
file-repeated =
    🔁 { $total ->
        [one] { $total } entrada repete um número anterior do arquivo. Junto as duas.
       *[other] { $total } entradas repetem um número anterior do arquivo. Junto todas.
    }
file-second =
    📱 { $total ->
        [one] Mais { $total } número de celular vira um contato próprio, com um 2 depois do nome.
       *[other] Mais { $total } números de celular viram contatos próprios, com um 2 depois do nome.
    }
file-fixed =
    🏠 { $total ->
        [one] Mais { $total } número fica de fora: parece telefone fixo.
       *[other] Mais { $total } números ficam de fora: parecem telefones fixos.
    }
file-unused =
    🗂 { $total ->
        [one] { $total } coluna não é usada: { $names }.
       *[other] { $total } colunas não são usadas: { $names }.
    }
file-lost =
    ⚠️ { $total ->
        [one] <b>{ $total } entrada não pode ser importada:</b>
       *[other] <b>{ $total } entradas não podem ser importadas:</b>
    }
file-partly =
    ⚠️ { $total ->
        [one] <b>{ $total } é importada, menos uma parte:</b>
       *[other] <b>{ $total } são importadas, menos uma parte:</b>
    }
file-at = – linha { $line }: { $why }
file-at-named = – linha { $line }, { $who }: { $why }
file-why-no-number = sem número de telefone
file-why-bad-number = “{ $text }” não é um número de telefone válido
file-why-rounded-number = “{ $text }” perdeu dígitos; formate a coluna como texto na planilha e salve de novo
file-why-broken = incompleta, falta o final
file-why-bad-birthday = “{ $text }” não é uma data clara
file-why-cut = longo demais, só o começo é salvo: “{ $text }”
file-nothing-saved = { "" }
    Nada foi salvo ainda.
file-nothing-new = { "" }
    Não há nada para importar.
button-file-import = ✅ Importar { $total }
button-file-report = 📋 Detalhes em um arquivo

## The details as a file

file-report = O que está errado no arquivo e o que seria adicionado aos contatos que você já tem.
file-column-line = Linha
file-column-name = Nome
file-column-value = Valor
file-column-outcome = Resultado
file-column-details = Detalhes
file-is-lost = não importado
file-is-partly = importado em parte
file-is-known = o contato já existe
file-adds-tags = etiquetas são adicionadas
file-adds-fields = campos são adicionados
file-adds-birthday = o aniversário é adicionado
file-adds-notes = notas são adicionadas
file-adds-zone = o fuso horário é adicionado
file-keeps-name = mantém o nome; no arquivo é “{ $called }”

## The import

file-progress =
    ⏳ <b>Importando: { $done } de { $total }</b> ({ $percent }%)
file-stopping = Parando…
file-stopped =
    ⏹ <b>Parado após { $done } de { $total }.</b>

    O que foi importado fica. “Continuar” importa o resto; nada é duplicado.
button-file-stop = ⏹ Parar
button-file-continue = ▶️ Continuar
file-done =
    { $added ->
        [0] ✅ <b>Pronto. Não havia ninguém novo.</b>
        [one] ✅ <b>Um contato foi adicionado.</b>
       *[other] ✅ <b>{ $added } contatos foram adicionados.</b>
    }
file-done-completed =
    ✏️ { $total ->
        [one] { $total } contato recebeu algo a mais.
       *[other] { $total } contatos receberam algo a mais.
    }
file-done-same =
    ✓ { $total ->
        [one] { $total } já estava nos seus contatos, com tudo.
       *[other] { $total } já estavam nos seus contatos, com tudo.
    }
file-done-lost =
    ⚠️ { $total ->
        [one] <b>{ $total } entrada não foi importada:</b>
       *[other] <b>{ $total } entradas não foram importadas:</b>
    }

## The export

file-export-nobody = Não há ninguém para exportar: nenhum dos seus contatos tem número de telefone.
file-exported =
    { $total ->
        [one] { $total } contato.
       *[other] { $total } contatos.
    }{ $without ->
        [0] { "" }
        [one] { " " }Um não tem número de telefone, como os grupos, e não está incluído.
       *[other] { " " }{ $without } não têm número de telefone, como os grupos, e não estão incluídos.
    }
file-exported-of = { $written } de { $total } contatos.

## What cannot be used

error-file-unreadable =
    Não encontro contatos neste arquivo. Consigo ler .vcf e .csv; no Excel ou em outro programa, salve como “CSV UTF-8” e envie de novo.
error-book-too-large = Este arquivo passa de { $limit } MB, mais do que o Telegram me entrega. Divida-o e envie as partes.
error-too-many-rows = Este arquivo tem mais de { $limit } entradas. Divida-o e envie as partes.
error-no-number-column = Não encontro nesta tabela nenhuma coluna com números de telefone. As colunas são: { $columns }. Chame a certa de <code>Telefone</code> e envie de novo.
