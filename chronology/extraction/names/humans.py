"""People: whether their given names or the nouns for them tell "he" or "she", and those whom a text does not name: "a second man", "the claimant"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from chronology.expressions.words.lexicon import set_of
from chronology.extraction.names import gazetteer
from chronology.extraction.names.gazetteer import listed

MEN = set_of(
    "man boy gentleman husband father brother son uncle nephew grandfather grandson widower king prince lord abbot bishop monk priest"
)
WOMEN = set_of(
    "woman girl lady wife mother sister daughter aunt niece grandmother granddaughter widow girlfriend queen princess baroness abbess nun "
    "midwife actress waitress"
)
OTHERS = set_of(
    "person adult child baby toddler pupil student teenager youth pensioner patient victim suspect witness claimant defendant plaintiff appellant "
    "respondent applicant petitioner accused tenant landlord landlady owner driver passenger rider cyclist pedestrian motorist pilot sailor "
    "skipper mate crewman carpenter cook surveyor engineer mechanic electrician plumber builder labourer worker farmer landowner farmhand miner baker "
    "butcher brewer shopkeeper jeweller tailor teacher tutor headteacher headmaster headmistress caretaker cleaner carer nurse doctor surgeon "
    "physician paramedic consultant gp dentist vet pharmacist dietitian physiotherapist psychiatrist therapist registrar clerk barrister solicitor "
    "prosecutor counsel coroner magistrate juror gaoler jailer prisoner inmate detainee soldier gunman attacker assailant burglar robber thief "
    "murderer killer guard watchman policeman policewoman firefighter fireman rescuer neighbour neighbor friend colleague cousin partner fiancé "
    "fiancée boyfriend relative customer client resident villager visitor tourist climber swimmer walker worker journalist reporter photographer "
    "novelist poet painter sculptor composer pianist cellist violinist singer dancer musician conductor actor director curator librarian "
    "professor lecturer researcher scholar chairman councillor alderman sheriff steward foreman apprentice servant maid housekeeper gardener "
    "master operator boss chef hiker bookkeeper cashier trainer referee producer broadcaster activist protester pastor ranger lifeguard courier trucker dealer collector boxer runner jockey skier contractor supplier investigator examiner technician supervisor aide fugitive smuggler hacker stowaway refugee migrant hostage "
    "survivor donor bidder buyer heir trustee guardian inventor chemist physicist bystander motorcyclist biker roofer welder fisherman angler hunter diver controller signaller stewardess looter rioter sniper rebel deserter recruit cadet "
    "source merchant trader banker broker accountant auditor politician lawmaker spokesman spokeswoman candidate diplomat ambassador consul spy author founder member"
)
HUMANS = MEN | WOMEN | OTHERS | (gazetteer.TITLES - {"mr", "mrs", "ms", "miss", "mx", "chair", "justice"})
"""Nouns for one person."""

HEAD = re.compile(
    r"(?:an?|the|this|one|another|his|her|its|their|our|my|[\w.’'-]+(?: [\w.’'-]+)?[’']s?)\s(?:[\w’'-]+\s){0,3}?(?P<noun>[\w-]+)(?=$|,|\s(?:of|from|in|at|with|on|who|\w+ed)\b)",
    re.IGNORECASE,
)
"""A noun for one, with what says which."""

MISTER = re.compile(
    r"\b(?:(?P<he>mr|sir|lord|king|prince|father|brother|count|duke|baron|emperor|tsar|pope)"
    r"|(?P<she>mrs|ms|miss|lady|dame|queen|princess|sister|baroness|countess|duchess|empress))\b\.?\s+$",
    re.IGNORECASE,
)
"""A title that tells whether somebody is called "he" or "she"."""

KIN = re.compile(
    r"\b(?:(?P<he>husband|father|brother|son|uncle|widower)|(?P<she>wife|mother|sister|daughter|aunt|widow))\b[^.;:()]{0,24}$"
)
"""What tells of somebody named right behind whether "he" or "she" means them."""

ROLE = re.compile(
    r"\b(?:the|his|her|its|their)\s(?:[a-z’'-]+\s){0,2}?([a-z-]+),\s(?:[A-Z][a-z]{1,8}\.?\s)?$", re.IGNORECASE
)
"""What tells of somebody named right behind what they are: "the claimant, Ms"."""

STYLE = re.compile(r"\b([A-Z][A-Za-z]{1,10})\.?\s$")
"""A word with a capital before a name."""


def pronoun_for(noun: str) -> str | None:
    """Give the pronoun for a noun for a person; None where both may be."""
    return "he" if noun in MEN else "she" if noun in WOMEN else None


def human_in(words: str) -> str:
    """Give the noun for a person by which words call somebody; empty where they call nobody so."""
    found = HEAD.match(words)
    noun = found["noun"].lower() if found else ""
    return noun if noun in HUMANS else ""


def somebody_in(words: str) -> str:
    """Give the first of words that call somebody by a noun: "a man accused of arson" is a man; empty where they call nobody so."""
    found = HEAD.match(words)
    return found[0] if found and found["noun"].lower() in HUMANS else ""


def somebody_at(text: str, at: int) -> str:
    """Give the words at a place that call somebody new by a noun: "a 34-year-old man"; empty where they call nobody so."""
    found = HEAD.match(text, at)
    new = (
        found is not None
        and found["noun"].lower() in HUMANS
        and found[0].lower().startswith(("a ", "an ", "this "))
    )
    return found[0] if found is not None and new else ""


def definite(words: str) -> str:
    """Call somebody who has been spoken of: "a second man" is the second man."""
    return re.sub(r"^(?:an?|this|one|another)\s", "the ", words, flags=re.IGNORECASE)


WOMENS_NAMES = listed(
    """
    Ada, Agnes, Alexandra, Alice, Amanda, Amelia, Amy, Ana, Angela, Anita, Anke, Anna, Anne, Ann, Annalena, Annie, Astrid, Barbara, Beatrice,
    Bertha, Bettina, Birgit, Bridget, Brigitte, Carla, Carol, Caroline, Catherine, Charlotte, Chiara, Christina, Christine, Claire, Clara, Claudia,
    Clémence, Cornelia, Daisy, Deborah, Diana, Dora, Doris, Dorothea, Dorothy, Edith, Eileen, Elaine, Eleanor, Elena, Elise, Eliza, Elizabeth,
    Ella, Ellen, Elsa, Elsie, Emily, Emma, Erika, Esther, Ethel, Eva, Eve, Fatima, Fiona, Flora, Florence, Frances, Françoise, Frieda, Gabriela,
    Gertrude, Giorgia, Giulia, Gloria, Grace, Greta, Hannah, Harriet, Heather, Heidi, Helen, Helena, Helga, Henrietta, Hilda, Hillary, Ida,
    Ines, Inge, Ingrid, Irene, Irina, Isabel, Isabella, Jane, Janet, Jennifer, Jenny, Jessica, Joan, Joanna, Johanna, Josephine, Judith,
    Julia, Julie, Kaja, Kamala, Karen, Karin, Kate, Katharina, Katherine, Katrin, Kristina, Laura, Lena, Leila, Lily, Linda, Lisa, Louisa,
    Louise, Lucia, Lucy, Magdalena, Margaret, Margarete, Maria, Marie, Marta, Martha, Mary, Matilda, Maud, Mette, Mildred, Monika,
    Nadia, Nancy, Natalia, Natasha, Nina, Nora, Olena, Olga, Olivia, Oksana, Pamela, Patricia, Pauline, Petra, Rachel, Rebecca, Renate, Rita,
    Rosa, Rosalind, Rose, Ruth, Sanna, Sandra, Sara, Sarah, Sharon, Simone, Sofia, Sonia, Sophia, Sophie, Susan, Susanna, Svetlana, Sylvia,
    Tatiana, Teresa, Theresa, Ursula, Valentina, Vera, Victoria, Virginia, Winifred, Yulia, Yvonne, Zoe, Zofia, Zuzana,
    Anjali, Asha, Beth, Brenda, Cynthia, Debbie, Denise, Diane, Donna, Doreen, Geeta, Gwen, Jill, Joanne, Jodie, Joyce, Kathleen, Kavita, Kimberly,
    Lakshmi, Lesley, Loretta, Lorraine, Lynn, Margit, Marion, Marjorie, Maureen, Meena, Melissa, Michelle, Muriel, Neha, Nicole, Norma, Paula,
    Philippa, Phyllis, Pooja, Priya, Rekha, Rosemary, Rowena, Samantha, Savita, Sheila, Shirley, Stephanie, Sunita, Tina, Tracy, Usha, Vanessa,
    Veronica, Wendy, Adele, Agathe, Albertine, Alma, Amalie, Anneliese, Annette, Antonia, Auguste, Berta, Cecilia, Christa, Constance, Edda, Elfriede,
    Elisabeth, Else, Emilie, Emmy, Erna, Ernestine, Eugenie, Franziska, Friederike, Genevieve, Gerda, Gisela, Gudrun, Hanna, Hannelore, Hedda, Hedwig,
    Henriette, Hertha, Hildegard, Ilse, Irma, Isolde, Karoline, Katharine, Käthe, Klara, Lieselotte, Liselotte, Lise, Lotte, Luise, Lydia, Margarethe,
    Margit, Marianne, Mathilde, Mechthild, Mina, Minna, Ottilie, Paulina, Rahel, Rosalie, Ruby, Selma, Sibylle, Sigrid, Solveig, Therese, Thea,
    Trude, Ulrike, Wilhelmine, Wilma, Agnieszka, Ewa, Halina, Inger, Jeanne, Lucie, Mairi, Małgorzata, Marguerite, Märta,
    Abigail, Agneta, Aino, Aisha, Akiko, Aleksandra, Alena, Alessandra, Alessia, Alicia, Alison, Allison, Amina, Amélie, Anastasia, Anette,
    Angelika, Anja, Annika, Antje, Antonella, Asma, Audrey, Aurélie, Ava, Ayşe, Beatriz, Becky, Belinda, Bella, Bente, Berit, Bernadette, Bernice,
    Bianca, Birgitta, Blanka, Bodil, Bonnie, Candace, Carmen, Carrie, Catarina, Caterina, Cathy, Charlene, Cheryl, Chipo, Chloe, Chloé, Cindy,
    Claudette, Colleen, Consuelo, Corinne, Cristina, Céline, Dalia, Daniela, Danuta, Daria, Darlene, Darya, Deepa, Deirdre, Delia, Delphine, Despina,
    Dilma, Dina, Dolores, Dorota, Dorthe, Edna, Ekaterina, Eleni, Elif, Elisabetta, Eliška, Elke, Emine, Erica, Erin, Erzsébet, Estelle,
    Eunice, Evelyn, Farah, Fatma, Federica, Felicity, Fernanda, Francesca, Freya, Gail, Galina, Geneviève, Georgina, Geraldine, Ghada, Gillian, Gina,
    Ginny, Glenda, Grażyna, Gretchen, Gunhild, Gunilla, Gwendolyn, Hanan, Hanne, Haruka, Heike, Helle, Hermione, Huda, Hélène, Ilaria, Ilona, Imogen,
    Indira, Ingeborg, Inés, Ioana, Irmgard, Iryna, Isabela, Isabelle, Ivana, Iwona, Jacinda, Jacqueline, Jadwiga, Jana, Janice, Jasmine, Jeanette,
    Jelena, Jemima, Jenna, Jitka, Joana, Jocelyn, Josefina, Josie, Juana, Judit, Judy, Jutta, Kaisa, Kamila, Kara, Katalin, Katarzyna, Katerina,
    Kateryna, Kathy, Katie, Katy, Kayla, Keiko, Keira, Kendra, Kerstin, Khadija, Kirsten, Kirsty, Kjersti, Kristen, Kristin, Krisztina, Krystyna,
    Ksenia, Lana, Lara, Larisa, Larysa, Laure, Layla, Leah, Lenka, Leticia, Leyla, Libuše, Lina, Linnea, Liz, Lois, Lola, Lorena, Lorna, Lovisa,
    Lucille, Lucrezia, Lucía, Ludmila, Luisa, Lynda, Lynne, Lyubov, Lyudmila, Léa, Mabel, Madeleine, Magda, Maggie, Maja, Malala, Malin, Mamata,
    Manon, Manuela, Marcia, Margareta, Margarita, Margaux, Margherita, Margot, Marian, Mariana, Mariella, Marilyn, Marisa, Marit, Markéta,
    Martina, Martine, Maryam, Maryna, María, Mavis, Meg, Megan, Meghan, Meral, Meredith, Michiko, Mihaela, Milada, Milena, Millie, Miranda, Mireille,
    Miriam, Mirjana, Moira, Molly, Mona, Monica, Monique, Morag, Mónica, Nadezhda, Naoko, Naomi, Natalie, Nataliya, Natalya, Nathalie, Nawal, Nellie,
    Ngozi, Nirmala, Noreen, Noémie, Odile, Ornella, Paloma, Paola, Patsy, Peggy, Penelope, Pernille, Phoebe, Pilar, Priscilla, Päivi, Rachael, Radha,
    Raffaella, Ragnhild, Raisa, Raluca, Randi, Rania, Raquel, Reem, Renee, Rhoda, Rhona, Ricarda, Riikka, Roberta, Robyn, Rocío, Rosamund, Rosie,
    Roxanne, Ruslana, Réka, Sabine, Sachiko, Sadie, Sally, Salma, Samira, Sandrine, Sarojini, Saskia, Serena, Shauna, Shelley, Shireen, Silje, Silke,
    Silvana, Silvia, Simona, Sinead, Siobhan, Sofiya, Soledad, Solène, Sonya, Stefania, Stefanie, Stella, Susana, Susanne, Sushma, Suzanne, Svenja,
    Svitlana, Sybil, Sylvie, Synnøve, Ségolène, Tabitha, Tamara, Tamsin, Tanja, Tara, Tarja, Tasha, Tereza, Tess, Tessa, Tetiana, Tetyana, Thandi,
    Thelma, Tiffany, Tove, Trudy, Turid, Ulla, Unni, Valentyna, Valeria, Valérie, Vasiliki, Verónica, Vesna, Viktoria, Viktoriya, Virginie, Vittoria,
    Vivien, Vlasta, Véronique, Věra, Wangari, Ximena, Yana, Yasmin, Yelena, Yevgenia, Yoko, Yolanda, Yuliia, Yuliya, Yuriko, Yvette, Zahra, Zainab,
    Zara, Zdenka, Zelda, Zeynep, Zhanna, Zinaida, Zsuzsanna, Ágnes, Åse, Élodie
    """
)
MENS_NAMES = listed(
    """
    Aaron, Abdullah, Adam, Adolf, Ahmed, Alan, Albert, Alberto, Alexander, Alexei, Alfred, Ali, Amir, Anders, Andrei, Andrew, Andriy, Andrzej,
    Anthony, Anton, Antonio, Arnold, Arthur, August, Barack, Ben, Benjamin, Bernard, Bill, Björn, Bob, Boris, Brian, Bruce, Carl, Carlos, Charles,
    Christian, Christopher, Colin, Craig, Dan, Daniel, David, Denis, Dennis, Dick, Dmitry, Dmytro, Dominic, Donald, Douglas, Edmund, Edward, Edwin,
    Ehud, Elon, Emil, Emmanuel, Eric, Erik, Ernest, Ernst, Ethan, Eugene, Felix, Ferdinand, Fernando, Franz, François, Frank, Fred, Frederick,
    Friedrich, Fritz, Gary, Geoffrey, Georg, George, Gerald, Gerhard, Gilbert, Giovanni, Giuseppe, Gordon, Graham, Greg, Gregory, Gustav, Günter,
    Hans, Harold, Harry, Hassan, Heinrich, Henrik, Henry, Herbert, Herman, Hermann, Hiroshi, Horace, Howard, Hubert, Hugh, Hugo, Ian, Ibrahim, Igor,
    Isaac, Ivan, Jack, Jacob, Jakob, James, Jared, Jason, Javier, Jeff, Jens, Jeremy, Jim, Jimmy, Joe, Johann, Johannes, John, Jonas, Jonathan, Jorge,
    Josef, Joseph, Joshua, José, Jürgen, Karl, Keith, Kenneth, Kenji, Kevin, Klaus, Kofi, Konrad, Larry, Lars, Lawrence, Lech, Leo, Leonard, Leopold,
    Lewis, Louis, Ludwig, Luis, Luke, Magnus, Mahmoud, Malcolm, Marco, Marek, Mario, Mark, Martin, Matteo, Matt, Matthew, Matthias, Max, Michael,
    Miguel, Mikhail, Mohamed, Mohammad, Mohammed, Moritz, Muhammad, Mustafa, Nathan, Neil, Nelson, Nicholas, Nick, Nikolai, Norman, Olaf, Oleksandr,
    Oliver, Omar, Oscar, Oskar, Otto, Owen, Patrick, Paul, Pavel, Pedro, Peter, Petr, Philip, Pierre, Piotr, Ralph, Raymond, Recep, Reginald,
    Richard, Robert, Roberto, Roger, Roland, Ronald, Roy, Rudolf, Russell, Ryan, Samuel, Scott, Sean, Sebastian, Sergei, Sergey, Shinzo, Silvio,
    Simon, Stanley, Stefan, Stephen, Steve, Steven, Stuart, Sven, Theodor, Theodore, Thomas, Tim, Timothy, Tobias, Tom, Tomas, Tomasz, Tony, Victor,
    Viktor, Vincent, Vladimir, Volodymyr, Walter, Wilhelm, William, Winston, Wolfgang, Yitzhak, Yuri, Yusuf,
    Alistair, Amit, Andy, Anil, Arun, Ashok, Barry, Basil, Brent, Bryan, Cecil, Clive, Damian, Darren, Dave, Deepak, Derek, Dermot, Desmond,
    Doug, Duncan, Eddie, Elliott, Evan, Fergus, Gareth, Gavin, Geoff, Giles, Glenn, Hamish, Hector, Jake, Jerry, Jesse, Joel, Josh, Juri, Kyle,
    Leon, Liam, Lionel, Manoj, Marcus, Maurice, Mohan, Neville, Nigel, Noah, Percy, Pete, Prakash, Rajesh, Rakesh, Ramesh, Ravi, Reg, Rhys,
    Rodney, Ron, Ronnie, Rupert, Sanjay, Seth, Shane, Sunil, Suresh, Toby, Todd, Trevor, Tyler, Vernon, Vijay, Vinod, Wade, Wesley, Wilfred,
    Édouard, Émile, Ferenc, Gaston, Georges, Gustave, Henri, Jules, Kazimierz, Lajos, László, Lucien, Marcel, Nils, Peder, Tadeusz,
    Abdul, Abdulaziz, Achim, Adel, Adnan, Adrian, Aidan, Akira, Alain, Alastair, Aldo, Alec, Alejandro, Aleksandar, Aleksander, Aleksandr, Aleksei,
    Aleksey, Alessandro, Alexandre, Alfonso, Alfredo, Alois, Anatoliy, Anatoly, Andreas, André, Andrés, Angelo, Angus, Antoine, Antonis, Antti, Anwar,
    Archibald, Archie, Arkady, Armando, Armin, Arnaud, Arne, Artem, Arturo, Arvind, Atal, Attila, Augusto, Aurélien, Axel, Aziz, Baptiste, Bashar,
    Bengt, Benoît, Bernardo, Bernd, Bernhard, Bernie, Bert, Bertil, Bilal, Bjarne, Bodo, Bogdan, Bohdan, Borislav, Brad, Bradley, Brendan, Brett,
    Bronisław, Bruno, Béla, Callum, Calvin, Carlo, Cesare, Chinua, Christer, Christoph, Christophe, Claes, Clarence, Claudio, Claus, Clifford, Clint,
    Clément, Connor, Conor, Corrado, Cristian, Cristóbal, Curtis, Cyrus, Czesław, Cédric, César, Călin, Daisuke, Damon, Dario, Dariusz, Darrell,
    Davide, Declan, Denys, Detlef, Dexter, Didier, Diego, Dieter, Dietmar, Dietrich, Dimitris, Dirk, Dmitri, Domenico, Dougal, Dragan, Dwight, Dylan,
    Eamon, Eberhard, Eckhard, Edgar, Edmond, Eduardo, Egon, Ehsan, Einar, Eirik, Elias, Elliot, Elvis, Emanuele, Emeka, Emilio, Emmett, Emre,
    Enrico, Enrique, Enzo, Erhard, Erling, Ernesto, Ernie, Errol, Erwin, Esko, Esteban, Ettore, Eustace, Everett, Evgeny, Ewan, Ezra, Fabian, Fabien,
    Fabio, Fabrice, Fabrizio, Faisal, Farid, Federico, Felipe, Fethullah, Fidel, Filippo, Florent, Florian, Floyd, Francesco, Francisco, Franck,
    Freddie, Fredrik, Frode, Frédéric, Fyodor, Gaetano, Gamal, Garry, Garth, Geir, Gennady, Gennaro, Georgi, Georgios, Gerard, Gerardo, Gerry,
    Gheorghe, Giacomo, Giancarlo, Gianfranco, Gianni, Gilles, Gino, Giorgio, Giorgos, Giulio, Godfrey, Gonzalo, Gopal, Gottfried, Gregor, Grigory,
    Grzegorz, Guglielmo, Guido, Guillaume, Guillermo, Gunnar, Gunter, Gus, Gustavo, Gyula, György, Gábor, Gérald, Gérard, Göran, Gösta, Günther,
    Haakon, Hafez, Hakan, Hal, Halvard, Hamid, Hamza, Hank, Hannes, Harald, Hartmut, Haruki, Harvey, Heiko, Heiner, Heinz, Helmut, Henryk, Hernán,
    Hervé, Hideki, Holger, Horst, Hosni, Humphrey, Håkan, Håkon, Héctor, Ichiro, Idris, Ignacio, Ihor, Ilya, Ingo, Ingvar, Irwin, Isaiah,
    Ismail, István, Ivar, Ivo, Ivor, Jacek, Jacques, Jaime, Jair, Jakub, Jamal, Janusz, Jarle, Jarosław, Jawaharlal, Jed, Jeffrey, Jeremiah, Jerome,
    Jerzy, Jesper, Jesús, Jiří, Joachim, Joaquim, Joaquín, Jochen, Johnny, Jomo, Jonah, Jordi, Jozef, João, Juha, Jukka, Julien, Julio, Julius,
    Junichiro, Jyrki, János, Jérôme, Józef, József, Jörg, Jørgen, Kamal, Kamil, Kapil, Karel, Karim, Kaspar, Kasper, Kazuo, Keir, Kelvin, Kemal,
    Ketil, Khaled, Khalid, Khalil, Kieran, Kjell, Knut, Konstantin, Kostas, Kristian, Krzysztof, Kurt, Kwame, Kwasi, Kyriakos, Kåre, Lasse, Laurent,
    Leif, Lennart, Leonardo, Leonid, Lester, Leszek, Lloyd, Lorenz, Lorenzo, Lothar, Luc, Luca, Luciano, Ludovic, Luigi, Luiz, Lukas, Luther,
    Lutz, Lyndon, Maciej, Mads, Mahesh, Majid, Makoto, Maksim, Maksym, Manfred, Manmohan, Mansour, Manuel, Marc, Marcelo, Marcin, Mariano,
    Mariusz, Markus, Martín, Marvin, Marwan, Masahiro, Massimo, Mateusz, Mathieu, Mats, Matthieu, Matti, Mattia, Mauno, Mauricio, Maurizio, Mauro,
    Maxim, Maxime, Mehmet, Melvin, Micah, Michał, Michel, Mick, Mihai, Mika, Mikael, Mikkel, Miklós, Miloš, Miroslav, Mitt, Mogens, Mohsen, Morris,
    Morten, Muammar, Mukesh, Murat, Mykhailo, Mykola, Nabil, Neal, Ned, Niall, Nicolae, Nicolas, Nicolás, Niels, Nikita, Niklas, Nikolay,
    Nikos, Nitin, Noboru, Noel, Octavio, Oddvar, Olav, Ole, Oleg, Oleh, Olivier, Olof, Olusegun, Osama, Osman, Oswald, Paavo, Pablo, Padraig,
    Panagiotis, Paolo, Pascal, Pasquale, Patrice, Paulo, Pavlo, Paweł, Pekka, Petro, Philipp, Philippe, Pietro, Pontus, Poul, Pranab, Pål, Péter,
    Quentin, Radoslav, Radovan, Radu, Rafael, Rafiq, Rainer, Rajiv, Ralf, Ramón, Randall, Randolph, Randy, Raphaël, Rashid, Rasmus, Raúl, Reiner,
    Reinhard, Reinhold, Renato, Renzo, René, Rex, Reza, Riad, Ricardo, Riccardo, Robbie, Roderick, Rodrigo, Rogelio, Rolf, Romain, Rory, Roscoe,
    Rubén, Rufus, Ruslan, Ryszard, Rémi, Rüdiger, Sachin, Saddam, Saeed, Salah, Salim, Salvatore, Samir, Sammy, Sandro, Satoshi, Saul, Sauli, Selim,
    Semyon, Serge, Sergio, Serhii, Serhiy, Shaun, Shigeru, Sid, Siegfried, Sigurd, Silas, Sipho, Slobodan, Spencer, Spyros, Stanislav,
    Stanisław, Stavros, Stefano, Steffen, Sten, Stepan, Stephan, Stewart, Stig, Stéphane, Subhash, Svein, Sylvain, Szymon, Sándor, Sébastien, Søren,
    Takashi, Takeshi, Tamás, Taras, Tarek, Tariq, Taro, Terence, Terje, Terrence, Thabo, Thaddeus, Thibault, Thierry, Thilo, Thor, Thorsten, Timo,
    Tommaso, Tommy, Tomás, Torbjørn, Tore, Torstein, Torsten, Traian, Travis, Tristan, Troels, Trond, Trygve, Udo, Uhuru, Ulf, Ulrich, Umberto,
    Urho, Uwe, Vadim, Vadym, Valentin, Valeriy, Valery, Vasily, Vassilis, Vasyl, Viacheslav, Vicente, Vidar, Vikram, Vinay, Vince, Vincenzo, Virgil,
    Vitali, Vitaliy, Vitaly, Vittorio, Vladislav, Vladyslav, Vojtěch, Volker, Vsevolod, Vyacheslav, Väinö, Víctor, Waldemar, Walid, Warren, Werner,
    Wiesław, Wilbur, Wilfried, Willi, Willy, Winfried, Wojciech, Wole, Wolfram, Woodrow, Władysław, Xavier, Yahya, Yanis, Yann, Yannis, Yaroslav,
    Yasuo, Yegor, Yehor, Yevgeny, Yevhen, Yngve, Yoshihide, Yoshiro, Yuriy, Yves, Yvon, Zachary, Zack, Zbigniew, Zdeněk, Zoltán, Zoran, Zygmunt,
    Álvaro, Åge, Éric, Étienne, Óscar, Øystein, Łukasz
    """
)
OTHER_NAMES = listed(
    """
    Abdel, Alex, Andrea, Ariel, Ban, Charlie, Chris, Cyril, Francis, Fumio, Hussein, Imran, Jan, Jean, Jon, Jose, Juan, Julian, Justin, Ken, Kim,
    Kirill, Lee, Mike, Moshe, Naoto, Narendra, Nicola, Norbert, Phil, Radek, Rahul, Rick, Rob, Rustem, Sam, Ted, Vaclav, Wayne, Xi, Yasser, Yuki
    """
)
UNTOLD = listed(
    "Victoria, Florence, Charlotte, Sofia, Virginia, August, Alexandra, Lily, Rose, Grace, Daisy, Flora"
)
"""Given names that are those of towns, months and flowers, too."""

GIVEN = (WOMENS_NAMES | MENS_NAMES | OTHER_NAMES) - UNTOLD
PRONOUNS: Mapping[str, str] = {**dict.fromkeys(WOMENS_NAMES, "she"), **dict.fromkeys(MENS_NAMES, "he")}


def pronoun_of(name: str) -> str | None:
    """Give the pronoun that a full name is called by; None where its given name does not tell.

    >>> pronoun_of("Johanna Falk"), pronoun_of("Walter Dunn"), pronoun_of("Kim Lund"), pronoun_of("Florence")
    ('she', 'he', None, None)
    """
    given, _, more = name.partition(" ")
    while more and given.lower() in gazetteer.TITLES:
        given, _, more = more.partition(" ")
    return PRONOUNS.get(given.lower()) if more else None
